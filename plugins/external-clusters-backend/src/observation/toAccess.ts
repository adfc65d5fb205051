import {
  Access,
  AccessStatus,
} from 'backstage-plugin-external-clusters-common';
import {
  isProviderError,
  ProviderErrorKind,
} from 'backstage-plugin-external-clusters-node';

const STATUS: Record<ProviderErrorKind, AccessStatus> = {
  InvalidCredential: 'Unauthorized',
  PermissionDenied: 'Forbidden',
  Throttled: 'Throttled',
  Unavailable: 'Unreachable',
  // A whole subscription or project that is not there says nothing of the clusters in it.
  NotFound: 'Unreachable',
  Conflict: 'Unreachable',
  InvalidRequest: 'Unreachable',
  QuotaExceeded: 'Unreachable',
  Unsupported: 'Forbidden',
  Unexpected: 'Unreachable',
};

const UNEXPECTED = 'Reading failed for a reason that is in the log only.';

/** What an error is judged by besides itself. */
export interface AccessContext {
  now: number;
  /** When the credential ends that was used. */
  credentialExpiresAt?: number;
}

/** What a failed read says about access; it says nothing about the cluster. */
export function toAccess(error: unknown, context: AccessContext): Access {
  if (!isProviderError(error)) {
    return { status: 'Unreachable', message: UNEXPECTED };
  }
  const status = STATUS[error.kind];
  const { now, credentialExpiresAt } = context;
  const expired =
    credentialExpiresAt !== undefined && credentialExpiresAt <= now;
  return {
    status: status === 'Unauthorized' && expired ? 'CredentialExpired' : status,
    message: error.message,
  };
}
