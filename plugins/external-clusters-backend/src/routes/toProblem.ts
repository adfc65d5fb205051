import { Problem } from 'backstage-plugin-external-clusters-common';
import {
  isProviderError,
  ProviderError,
  ProviderErrorKind,
} from 'backstage-plugin-external-clusters-node';

/** An error as the browser gets it. */
export interface ProblemAnswer {
  status: number;
  name: string;
  retryAfterSeconds?: number;
  problem: Problem;
}

// A cloud's 401 or 403 must never look like the portal's own: a browser would sign the user out.
const STATUS_OF_KIND: Record<ProviderErrorKind, number> = {
  InvalidCredential: 424,
  PermissionDenied: 424,
  NotFound: 424,
  QuotaExceeded: 424,
  Conflict: 409,
  InvalidRequest: 422,
  Unsupported: 422,
  Throttled: 503,
  Unavailable: 502,
  Unexpected: 502,
};

const STATUS_OF_NAME: Record<string, number> = {
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
  ServiceUnavailableError: 503,
};

/** Makes the answer of any error, by its kind or name; texts of unknown errors go to the log alone. */
export function toProblem(error: unknown): ProblemAnswer {
  if (isProviderError(error)) return ofProvider(error);
  if (error instanceof Error) {
    const status = STATUS_OF_NAME[error.name] ?? clientErrorStatus(error);
    if (status) return ofKnown(error, status);
  }
  return {
    status: 500,
    name: 'Error',
    problem: {
      code: 'Unexpected',
      message: 'Something went wrong in the portal itself.',
      hint: 'Try again; if it stays, ask the operator to look at the log.',
    },
  };
}

function ofProvider(error: ProviderError): ProblemAnswer {
  const { kind, code, message, hint, field, details } = error;
  const { differences, problems } = error;
  const wait = error.retryAfterMilliseconds;
  return {
    status: STATUS_OF_KIND[kind],
    name: error.name,
    ...(wait !== undefined && { retryAfterSeconds: Math.ceil(wait / 1000) }),
    problem: { code, message, hint, field, details, differences, problems },
  };
}

function ofKnown(error: Error, status: number): ProblemAnswer {
  const { code, hint, field } = error as Partial<Problem>;
  return {
    status,
    name: error.name,
    problem: {
      code: typeof code === 'string' ? code : error.name.replace(/Error$/, ''),
      message: textOf(error),
      hint,
      field,
    },
  };
}

/** The JSON parser quotes the place where it stopped, which may be in the middle of a secret. */
function textOf(error: Error): string {
  const { type } = error as { type?: unknown };
  return type === 'entity.parse.failed'
    ? 'The request is not valid JSON.'
    : error.message.slice(0, 300);
}

/** Errors of the body parser carry a status below 500 and a text about the request only. */
function clientErrorStatus(error: Error): number | undefined {
  const { status, expose } = error as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && status < 500 && expose === true
    ? status
    : undefined;
}
