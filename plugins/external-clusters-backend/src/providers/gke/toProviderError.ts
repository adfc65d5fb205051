import {
  isProviderError,
  ProviderError,
  ProviderErrorKind,
  ProviderErrorOptions,
} from 'backstage-plugin-external-clusters-node';
import { CallSubject } from '../shared/CallSubject';
import { toRetryAfter } from '../shared/toRetryAfter';
import { fromTokenRefusal } from './fromTokenRefusal';
import { GoogleTokenRefusal } from './GoogleTokenRefusal';

/** google.rpc.Code; the words are not in the SDK's errors. */
const CODE = {
  invalidArgument: 3,
  notFound: 5,
  alreadyExists: 6,
  permissionDenied: 7,
  resourceExhausted: 8,
  failedPrecondition: 9,
  aborted: 10,
  unauthenticated: 16,
} as const;

/** The code of a refusal because the copy that a change was made on is no longer the present one. */
export const STALE_COPY = 'STALE_COPY';

/** Turns whatever Google's SDKs throw into our own error; its message has only words of ours. */
export function toProviderError(
  error: unknown,
  subject: CallSubject,
  now: number,
): ProviderError {
  if (isProviderError(error)) return error;
  if (error instanceof GoogleTokenRefusal) {
    return fromTokenRefusal(error, subject);
  }
  const make: Make = (kind, words, options) =>
    new ProviderError(
      kind,
      `Account ${subject.account} could not ${subject.action}: ${words}`,
      { cause: error, ...options },
    );
  return fromAnswer(readAnswer(error, now), subject, make);
}

type Make = (
  kind: ProviderErrorKind,
  words: string,
  options?: ProviderErrorOptions,
) => ProviderError;

interface Answer {
  /** gRPC status. */
  code?: number;
  /** `google.rpc.ErrorInfo.reason`: a constant for programs. */
  reason?: string;
  retryAfterMilliseconds?: number;
}

function fromAnswer(
  answer: Answer,
  subject: CallSubject,
  make: Make,
): ProviderError {
  switch (answer.code) {
    case CODE.unauthenticated:
      return make('InvalidCredential', 'Google refused its key', {
        hint: 'Check that the service account and this key still exist and are enabled, and that the clock of this server is right.',
      });
    case CODE.permissionDenied:
      return fromDenial(answer, subject, make);
    case CODE.notFound:
      return make('NotFound', 'Google has no such cluster');
    case CODE.resourceExhausted:
      return isQuota(answer)
        ? outOfQuota(make)
        : make('Throttled', 'Google asked us to slow down', {
            retryAfterMilliseconds: answer.retryAfterMilliseconds,
          });
    case CODE.alreadyExists:
      return make('Conflict', 'the name is taken', { code: 'NAME_TAKEN' });
    case CODE.failedPrecondition:
      return answer.reason === 'CLUSTER_ALREADY_HAS_OPERATION'
        ? make('Conflict', 'Google is busy with the cluster', { code: 'BUSY' })
        : make('Conflict', 'Google refused it as the cluster is now');
    case CODE.aborted:
      return make('Conflict', 'somebody else changed the cluster meanwhile', {
        code: STALE_COPY,
      });
    case CODE.invalidArgument:
      return make('InvalidRequest', 'Google refused the request as invalid');
    default:
      return make(
        'Unavailable',
        'Google could not be reached or gave a broken answer',
      );
  }
}

function isQuota({ reason }: Answer): boolean {
  return reason?.includes('QUOTA') ?? false;
}

function outOfQuota(make: Make): ProviderError {
  return make('QuotaExceeded', 'a quota of the project is used up', {
    hint: 'Ask for less, or raise the quota in the Google Cloud console.',
  });
}

function fromDenial(
  answer: Answer,
  { right }: CallSubject,
  make: Make,
): ProviderError {
  // Google refuses what goes beyond a quota as it refuses what lacks a right.
  if (isQuota(answer)) return outOfQuota(make);
  switch (answer.reason) {
    case 'SERVICE_DISABLED':
      return make('PermissionDenied', 'the Kubernetes Engine API is off', {
        code: 'SERVICE_DISABLED',
        hint: 'Enable the API container.googleapis.com in the project.',
      });
    case 'CONSUMER_INVALID':
      return make('PermissionDenied', 'Google does not show the project', {
        code: 'PROJECT_NOT_FOUND',
        hint: 'Check the project ID, and that the service account has a role in it.',
      });
    default:
      return make('PermissionDenied', `the right ${right} is missing`, {
        hint: `Give the service account a role with ${right} in the project.`,
      });
  }
}

/** Reads the fields of a `GoogleError` without its class, which would load the SDK. */
function readAnswer(error: unknown, now: number): Answer {
  if (typeof error !== 'object' || error === null) return {};
  const { code, reason, statusDetails } = error as {
    code?: unknown;
    reason?: unknown;
    statusDetails?: unknown;
  };
  return {
    code: typeof code === 'number' ? code : undefined,
    reason: typeof reason === 'string' ? reason : undefined,
    retryAfterMilliseconds: toRetryAfter(readRetryDelay(statusDetails), now),
  };
}

/** Seconds of `google.rpc.RetryInfo`, rounded up; the SDK gives them as a 64-bit number object. */
function readRetryDelay(details: unknown): string | undefined {
  if (!Array.isArray(details)) return undefined;
  for (const detail of details as { retryDelay?: RetryDelay | null }[]) {
    const { seconds, nanos } = detail?.retryDelay ?? {};
    const whole = Number(String(seconds ?? 0)) + (nanos ? 1 : 0);
    if (whole > 0) return String(whole);
  }
  return undefined;
}

interface RetryDelay {
  seconds?: unknown;
  nanos?: number;
}
