/**
 * An error answer of Google's token endpoint, without what was sent to it: the library's own errors hold the assertion.
 */
export class GoogleTokenRefusal extends Error {
  readonly name = 'GoogleTokenRefusal';

  constructor(
    readonly status: number,
    /** OAuth's word, e.g. `invalid_grant`; undefined when the answer has none. */
    readonly error: string | undefined,
    readonly retryAfterMilliseconds: number | undefined,
  ) {
    super(`Google's token endpoint answered ${status} ${error ?? ''}`.trim());
  }
}
