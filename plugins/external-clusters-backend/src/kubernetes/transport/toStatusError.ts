import {
  ProviderError,
  ProviderErrorKind,
} from 'backstage-plugin-external-clusters-node';
import type { Dispatcher } from 'undici';
import { ClusterCall } from './ClusterCall';
import { headerOf } from './headerOf';
import { retryAfter } from './retryAfter';

interface Meaning {
  kind: ProviderErrorKind;
  code: string;
  message: string;
  hint?: string;
}

/** Puts a status that is no success into our words. The body is not used: anybody may have written it. */
export function toStatusError(
  {
    statusCode,
    headers,
  }: Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>,
  call: ClusterCall,
): ProviderError {
  const { kind, message, ...facts } = meaningOf(statusCode, call);
  return new ProviderError(kind, message, {
    ...facts,
    details: kind === 'PermissionDenied' ? [call.action] : undefined,
    retryAfterMilliseconds: retryAfter(
      headerOf(headers, 'retry-after'),
      Date.now(),
    ),
  });
}

function meaningOf(status: number, call: ClusterCall): Meaning {
  if (status >= 300 && status < 400) {
    return {
      kind: 'Unavailable',
      code: 'REDIRECT',
      message:
        'The server sends callers elsewhere, where a credential must not go.',
      hint: 'Use the address of the API server itself.',
    };
  }
  switch (status) {
    case 401:
      return {
        kind: 'InvalidCredential',
        code: 'UNAUTHORIZED',
        message: 'The cluster does not accept the credential.',
        hint: 'It may be expired or revoked: give a new kubeconfig.',
      };
    case 403:
      return {
        kind: 'PermissionDenied',
        code: 'FORBIDDEN',
        message: `The credential may not ${call.action} in the cluster.`,
        hint: 'Bind its user or ServiceAccount to a role with that right.',
      };
    case 404:
      // Not that the cluster is gone: another server may answer at its address, or its path be wrong.
      return {
        kind: 'Unavailable',
        code: 'NOT_FOUND',
        message:
          'The server does not know what every Kubernetes API server has.',
        hint: 'Check the server in the kubeconfig, with its path.',
      };
    case 409:
      return {
        kind: 'Conflict',
        code: 'CONFLICT',
        message: 'The cluster refused the call as conflicting.',
      };
    case 410:
      return {
        kind: 'Conflict',
        code: 'CONTINUE_EXPIRED',
        message: 'The list has changed too much to be read on.',
      };
    case 429:
      return {
        kind: 'Throttled',
        code: 'THROTTLED',
        message: 'The cluster asked us to slow down.',
      };
    default:
      return status >= 500
        ? {
            kind: 'Unavailable',
            code: 'SERVER_ERROR',
            message: `The cluster's API server failed (HTTP ${status}).`,
          }
        : {
            kind: 'Unexpected',
            code: 'UNEXPECTED_STATUS',
            message: `The cluster's API server refused the call (HTTP ${status}).`,
          };
  }
}
