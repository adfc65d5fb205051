import {
  isProviderError,
  ProviderError,
  ProviderErrorKind,
  ProviderErrorOptions,
} from 'backstage-plugin-external-clusters-node';
import { CallSubject } from '../shared/CallSubject';
import { toRetryAfter } from '../shared/toRetryAfter';
import { EntraRefusal } from './EntraRefusal';
import { fromEntraRefusal } from './fromEntraRefusal';

/**
 * ARM's words for "this very cluster is not there". An id is a path: without its group, its cluster is gone too, and ARM
 * says no more than that (docs/decisions/0007-resource-group-gone.md).
 * `SubscriptionNotFound` and other 404s say nothing about the cluster.
 */
const GONE = new Set(['ResourceNotFound', 'ResourceGroupNotFound']);

/** Locks, deny assignments and policies: the owner of the subscription forbids it, whatever rights the account has. */
const PROTECTED = new Set([
  'ScopeLocked',
  'DenyAssignmentAuthorizationFailed',
  'RequestDisallowedByPolicy',
]);

/** Quotas of AKS, of its regions and of the network say it in words of their own. */
const QUOTA = /quota|(limit|count)(reached|exceeded)/i;

/** What ARM's codes look like; anything else is not shown. */
const CODE = /^[A-Za-z][A-Za-z0-9_.]{0,63}$/;

/** Turns whatever the Azure SDKs throw into our own error; its message has only words of ours. */
export function toProviderError(
  error: unknown,
  subject: CallSubject,
  now: number,
): ProviderError {
  if (isProviderError(error)) return error;
  if (error instanceof EntraRefusal) return fromEntraRefusal(error, subject);
  const answer = readAnswer(error, now);
  const make = (
    kind: ProviderErrorKind,
    words: string,
    options: ProviderErrorOptions = {},
  ) =>
    new ProviderError(
      kind,
      `Account ${subject.account} could not ${subject.action}: ${words}`,
      { cause: error, ...options },
    );
  if (answer.status === undefined) {
    return make(
      'Unavailable',
      'Azure could not be reached or gave a broken answer',
    );
  }
  return fromStatus(answer.status, answer, subject, make);
}

interface Answer {
  status?: number;
  code?: string;
  retryAfterMilliseconds?: number;
}

type Make = (
  kind: ProviderErrorKind,
  words: string,
  options?: ProviderErrorOptions,
) => ProviderError;

function fromStatus(
  status: number,
  { code, retryAfterMilliseconds }: Answer,
  { right }: CallSubject,
  make: Make,
): ProviderError {
  if (status === 404 && GONE.has(code ?? '')) {
    return make('NotFound', 'Azure has no such cluster');
  }
  if (status === 429 || (status === 503 && retryAfterMilliseconds)) {
    return make('Throttled', 'Azure asked us to slow down', {
      retryAfterMilliseconds,
    });
  }
  if (PROTECTED.has(code ?? '')) {
    return make('Conflict', `Azure protects it (${code})`, {
      code: 'PROTECTED',
      hint: 'Ask the owner of the subscription about locks, deny assignments and policies.',
    });
  }
  if (QUOTA.test(code ?? '')) {
    return make('QuotaExceeded', 'a quota of the subscription is used up', {
      hint: 'Choose fewer or smaller nodes or another location, or ask Azure for more.',
    });
  }
  switch (status) {
    case 400:
      return make(
        'InvalidRequest',
        `Azure refused the request as invalid${shown(code)}`,
      );
    case 401:
      return make(
        'InvalidCredential',
        'Azure refused the token of this account',
        {
          hint: 'Check that the tenant is the one of the subscription, and the client secret.',
        },
      );
    case 403:
      return make('PermissionDenied', `the right ${right} is missing`, {
        hint: `Give the service principal a role with ${right} on the subscription.`,
      });
    case 404:
      return make(
        'Unavailable',
        'Azure does not know the subscription or the address',
        {
          code: 'SCOPE_NOT_FOUND',
          hint: 'Check the subscription ID, and that the service principal has a role in it.',
        },
      );
    case 409:
      return make('Conflict', 'Azure is working on the cluster', {
        code: 'BUSY',
        hint: 'Try again when it is done.',
      });
    case 412:
      return make('Conflict', 'the cluster was changed by somebody else', {
        code: 'CHANGED_OUTSIDE',
      });
    default:
      return status >= 500
        ? make(
            'Unavailable',
            `Azure answered with an error of its own (${status})`,
          )
        : make('Unexpected', `Azure gave an unexpected answer (${status})`);
  }
}

function shown(code: string | undefined): string {
  return code && CODE.test(code) ? ` (${code})` : '';
}

/** Reads the fields of a `RestError` without its class, which would load the SDK. */
function readAnswer(error: unknown, now: number): Answer {
  if (typeof error !== 'object' || error === null) return {};
  const { statusCode, code, response } = error as {
    statusCode?: unknown;
    code?: unknown;
    response?: { headers?: { get?(name: string): string | undefined } };
  };
  return {
    // A broken body of a success has its status too, but it is no answer.
    status:
      typeof statusCode === 'number' && statusCode >= 300
        ? statusCode
        : undefined,
    code: typeof code === 'string' ? code : undefined,
    retryAfterMilliseconds: toRetryAfter(
      response?.headers?.get?.('retry-after'),
      now,
    ),
  };
}
