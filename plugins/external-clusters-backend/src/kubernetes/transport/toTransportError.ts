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
  return hasField(reason, 'name') && reason.name === 'TimeoutError';
}

/** Where several addresses were tried, each has its error; the first one stands for them. */
function codeOf(error: unknown): string {
  if (hasField(error, 'errors') && Array.isArray(error.errors)) {
    return codeOf(error.errors[0]);
  }
  if (hasField(error, 'code') && typeof error.code === 'string') {
    return error.code;
  }
  // The one error of the HTTP parser that has no code: the answer is no HTTP at all.
  if (hasField(error, 'name') && error.name === 'HTTPParserError')
    return 'HPE_';
  return hasField(error, 'cause') ? codeOf(error.cause) : '';
}

/** Not by class: what Node throws may be of another realm than ours. */
function hasField<Name extends string>(
  value: unknown,
  name: Name,
): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && name in value;
}
