import { ServiceUnavailableError } from '@backstage/errors';

/** Why a credential cannot be stored or opened. */
export type CredentialsUnavailableReason =
  /** No key is configured. */
  | 'NoKey'
  /** It was encrypted with a key that is not configured any more. */
  | 'UnknownKey'
  /** It is not there. */
  | 'NotStored'
  /** It, or the key of that id, is not the one that it was encrypted with. */
  | 'Damaged';

/**
 * A credential cannot be used now: a 503 to callers, by the name of its base class.
 * It concerns this one credential only, except for `NoKey`.
 */
export class CredentialsUnavailableError extends ServiceUnavailableError {
  constructor(readonly reason: CredentialsUnavailableReason, message: string) {
    super(message);
  }
}
