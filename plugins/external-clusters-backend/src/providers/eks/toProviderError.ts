import {
  isProviderError,
  ProviderError,
  ProviderErrorKind,
  ProviderErrorOptions,
} from 'backstage-plugin-external-clusters-node';
import { CallSubject } from '../shared/CallSubject';
import { toRetryAfter } from '../shared/toRetryAfter';
import { AssumeRoleFailure } from './AssumeRoleFailure';

interface Meaning {
  kind: ProviderErrorKind;
  words: string;
  code?: string;
  hint?: string;
}

const WRONG_KEYS: Meaning = {
  kind: 'InvalidCredential',
  words: 'AWS refused the access key',
  hint: 'Check the access key ID and its secret, and that the region is enabled for the AWS account.',
};
const ENDED_KEYS: Meaning = {
  kind: 'InvalidCredential',
  code: 'CREDENTIAL_EXPIRED',
  words: 'the session of the access key has ended',
  hint: 'Enter a new access key.',
};
const NOT_THERE: Meaning = {
  kind: 'NotFound',
  words: 'AWS does not have it',
};
const NO_LAUNCH: Meaning = {
  kind: 'PermissionDenied',
  words: 'the right ec2:RunInstances is missing for its launch template',
  hint: 'Allow ec2:RunInstances with this launch template, and ec2:CreateTags for it, in a policy of the user or role.',
};
const THROTTLED: Meaning = {
  kind: 'Throttled',
  words: 'AWS asked us to slow down',
};

/** By the names of the EKS, STS, EC2 and IAM APIs. Source: their "Common errors" pages and the models of the SDK. */
const BY_NAME = new Map<string, Meaning>([
  ['UnrecognizedClientException', WRONG_KEYS],
  ['InvalidClientTokenId', WRONG_KEYS],
  ['InvalidSignatureException', WRONG_KEYS],
  ['SignatureDoesNotMatch', WRONG_KEYS],
  ['IncompleteSignature', WRONG_KEYS],
  ['MissingAuthenticationToken', WRONG_KEYS],
  ['MissingAuthenticationTokenException', WRONG_KEYS],
  ['ExpiredToken', ENDED_KEYS],
  ['ExpiredTokenException', ENDED_KEYS],
  ['RequestExpired', ENDED_KEYS],
  ['AuthFailure', WRONG_KEYS],
  ['ThrottlingException', THROTTLED],
  ['Throttling', THROTTLED],
  ['RequestLimitExceeded', THROTTLED],
  ['TooManyRequestsException', THROTTLED],
  ['ResourceNotFoundException', NOT_THERE],
  ['InvalidLaunchTemplateId.NotFound', NOT_THERE],
  [
    'ResourceInUseException',
    {
      kind: 'Conflict',
      code: 'BUSY',
      words: 'something else is going on in the cluster',
    },
  ],
  [
    'ResourceLimitExceededException',
    { kind: 'QuotaExceeded', words: 'a quota of the AWS account is used up' },
  ],
  [
    'UnsupportedAvailabilityZoneException',
    {
      kind: 'InvalidRequest',
      code: 'UNSUPPORTED_ZONE',
      words: 'AWS has no room for control planes in a zone of the subnets',
      hint: 'Choose subnets in other availability zones.',
    },
  ],
  [
    'InvalidStateException',
    {
      kind: 'InvalidRequest',
      code: 'NOT_READY_TO_UPGRADE',
      words: 'EKS found what the upgrade would break',
      hint: 'Look at the upgrade insights of the cluster in the AWS console.',
    },
  ],
]);

/** Turns whatever the AWS SDK throws into our own error; its message has only words of ours. */
export function toProviderError(
  error: unknown,
  subject: CallSubject,
  now: number,
): ProviderError {
  if (isProviderError(error)) return error;
  if (error instanceof AssumeRoleFailure) {
    const assume = { action: 'assume its role', right: 'sts:AssumeRole' };
    return toProviderError(error.cause, { ...subject, ...assume }, now);
  }
  const answer = readAnswer(error, now);
  const { words, kind, ...options } = meaningOf(answer, subject);
  return new ProviderError(
    kind,
    `Account ${subject.account} could not ${subject.action}: ${words}`,
    { ...options, ...waitOf(kind, answer), cause: error },
  );
}

function waitOf(
  kind: ProviderErrorKind,
  { retryAfterMilliseconds }: Answer,
): ProviderErrorOptions {
  return kind === 'Throttled' ? { retryAfterMilliseconds } : {};
}

function meaningOf(answer: Answer, { right }: CallSubject): Meaning {
  const { name = '', status, mayNotLaunch, retryAfterMilliseconds } = answer;
  if (status === undefined) {
    return {
      kind: 'Unavailable',
      words: 'AWS could not be reached or gave a broken answer',
    };
  }
  if (mayNotLaunch) return NO_LAUNCH;
  const known = BY_NAME.get(name);
  if (known) return known;
  if (status === 429 || (status === 503 && retryAfterMilliseconds)) {
    return THROTTLED;
  }
  return byStatus(status, right);
}

function byStatus(status: number, right: string): Meaning {
  switch (status) {
    case 400:
      return {
        kind: 'InvalidRequest',
        words: 'AWS refused the request as invalid',
      };
    case 401:
      return WRONG_KEYS;
    case 403:
      return {
        kind: 'PermissionDenied',
        words: `the right ${right} is missing`,
        hint: `Allow ${right} in a policy of the user or role.`,
      };
    case 404:
      return {
        kind: 'Unavailable',
        code: 'SCOPE_NOT_FOUND',
        words: 'the address is not one of AWS',
      };
    default:
      return status >= 500
        ? {
            kind: 'Unavailable',
            words: `AWS answered with an error of its own (${status})`,
          }
        : {
            kind: 'Unexpected',
            words: `AWS gave an unexpected answer (${status})`,
          };
  }
}

interface Answer {
  name?: string;
  status?: number;
  /** EKS checks in the name of the caller whether instances may be launched, and has no code for that. */
  mayNotLaunch?: boolean;
  retryAfterMilliseconds?: number;
}

/** Reads the fields of a service exception without its class, which would load the SDK. */
function readAnswer(error: unknown, now: number): Answer {
  if (typeof error !== 'object' || error === null) return {};
  const { name, message, $metadata, $response } = error as {
    name?: unknown;
    message?: unknown;
    $metadata?: { httpStatusCode?: unknown };
    $response?: { headers?: Record<string, string | undefined> };
  };
  const status = $metadata?.httpStatusCode;
  return {
    name: typeof name === 'string' ? name : undefined,
    // A broken body of a success has its status too, but it is no answer.
    status: typeof status === 'number' && status >= 300 ? status : undefined,
    mayNotLaunch:
      name === 'InvalidRequestException' &&
      /^You are not authorized to launch instances/.test(String(message)),
    retryAfterMilliseconds: toRetryAfter(
      $response?.headers?.['retry-after'],
      now,
    ),
  };
}
