import {
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { meaningOfCode } from './meaningOfCode';

export interface CallSignals {
  caller: AbortSignal;
  deadline: AbortSignal;
}

/** Puts whatever sockets, TLS or HTTP reported into our words. Only codes are looked at; texts may quote secrets. */
export function toTransportError(
  error: unknown,
  { caller, deadline }: CallSignals,
): ProviderError {
  if (isProviderError(error)) return error;
  if (caller.aborted && !isTimeout(caller.reason)) {
    return new ProviderError('Unavailable', 'The call was ended.', {
      code: 'ABORTED',
      cause: error,
    });
  }
  if (caller.aborted || deadline.aborted) {
    return new ProviderError(
      'Unavailable',
      'The cluster did not answer in time.',
      { code: 'TIMEOUT', cause: error },
    );
  }
  const { code, message, hint } = meaningOfCode(codeOf(error));
  return new ProviderError('Unavailable', message, {
    code,
    hint,
    cause: error,
  });
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError';
}

/** Where several addresses were tried, each has its error; the first one stands for them. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
