import { EksHealthIssue } from '../EksClusterSpec';

/** Why a write that was accepted is to fail when it should be through; what is absent, each operation fills in. */
export interface LaterFailure {
  code?: string;
  message?: string;
}

/** The failure as a health issue, with the operation's own reason where none is given. */
export function toIssue(
  { code, message }: LaterFailure,
  own: Omit<EksHealthIssue, 'resourceIds'>,
  resourceId: string,
): EksHealthIssue {
  return {
    code: code ?? own.code,
    message: message ?? own.message,
    resourceIds: [resourceId],
  };
}
