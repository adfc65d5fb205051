import {
  FieldDifference,
  FieldProblem,
} from 'backstage-plugin-external-clusters-common';

/**
 * What kind of refusal or failure a provider gave.
 *
 * @public
 */
export type ProviderErrorKind =
  /** The credential is wrong, revoked or expired. */
  | 'InvalidCredential'
  /** The credential is good, but lacks a right; the message names it. */
  | 'PermissionDenied'
  /** The thing asked for is not there, by the provider's own word for that very thing. */
  | 'NotFound'
  | 'Conflict'
  /** Asked too often; `retryAfterMilliseconds` says when to come back. */
  | 'Throttled'
  /** No answer, a broken answer or a server error: nothing is known. */
  | 'Unavailable'
  | 'InvalidRequest'
  | 'QuotaExceeded'
  | 'Unsupported'
  | 'Unexpected';

/**
 * Further facts of a {@link ProviderError}.
 *
 * @public
 */
export interface ProviderErrorOptions {
  /** The original error, for the log only. */
  cause?: unknown;
  /** A stable word for programs, finer than the kind, e.g. `EXEC_NOT_ALLOWED`. */
  code?: string;
  /** The input it is about, e.g. `clientSecret` or `users[0].user.exec`. */
  field?: string;
  /** The way out, in one sentence. */
  hint?: string;
  /** Facts to choose from, e.g. the names of contexts. */
  details?: string[];
  /** What was changed in the cloud meanwhile, with code `CHANGED_OUTSIDE`. */
  differences?: FieldDifference[];
  /** What is wrong with which field of a form. */
  problems?: FieldProblem[];
  /** How long the provider asked us to wait. */
  retryAfterMilliseconds?: number;
}

const LONGEST_MESSAGE = 300;

/**
 * A failure of a provider in our own words.
 *
 * The message is safe to show: at most 300 characters, no secret, no raw upstream text.
 * It says what happened and, where it can, what is missing. Decide by `kind` or `code`, never by the text.
 *
 * @public
 */
export class ProviderError extends Error {
  readonly name = 'ProviderError';
  readonly kind: ProviderErrorKind;
  readonly code: string;
  readonly field?: string;
  readonly hint?: string;
  readonly details?: string[];
  readonly differences?: FieldDifference[];
  readonly problems?: FieldProblem[];
  readonly retryAfterMilliseconds?: number;

  constructor(
    kind: ProviderErrorKind,
    message: string,
    options: ProviderErrorOptions = {},
  ) {
    super(message.slice(0, LONGEST_MESSAGE));
    this.kind = kind;
    this.code = options.code ?? kind;
    this.field = options.field;
    this.hint = options.hint;
    this.details = options.details;
    this.differences = options.differences;
    this.problems = options.problems;
    this.retryAfterMilliseconds = options.retryAfterMilliseconds;
    // Not enumerable, so that no serializer carries the original error to a browser.
    Object.defineProperty(this, 'cause', { value: options.cause });
  }
}

/**
 * Tells our own provider errors from everything else that may be thrown.
 *
 * @public
 */
export function isProviderError(error: unknown): error is ProviderError {
  return error instanceof Error && error.name === 'ProviderError';
}
