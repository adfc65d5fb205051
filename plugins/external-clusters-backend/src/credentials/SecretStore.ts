import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';

/** Who a secret belongs to; authenticated with the ciphertext, so that no secret can be moved to another place. */
export interface SecretContext {
  /** The table whose row refers to the secret, e.g. `accounts`. */
  table: string;
  /** The field it is the value of, e.g. `credential`. */
  field: string;
}

export interface SecretOptions extends SecretContext {
  /** Writes and reads happen inside it, so that a secret and the row that refers to it appear together. */
  transaction?: Knex.Transaction;
}

/** Whether the stored secrets can be opened. */
export type SecretStoreHealth =
  | { status: 'Ok' }
  /** No key is configured: nothing can be stored. */
  | { status: 'NoKey' }
  /** The configured keys do not open what is stored. */
  | { status: 'WrongKey'; keyId: string };

/**
 * Keeps credentials encrypted.
 *
 * Throws `CredentialsUnavailableError` (a 503 to callers) when a secret cannot be opened or no key is configured;
 * one secret that cannot be opened says nothing about the others.
 */
export interface SecretStore {
  /** Stores or replaces the secret. The id is at most 64 characters, e.g. a UUID. */
  put(id: string, plaintext: JsonObject, options: SecretOptions): Promise<void>;

  /** Opens the secret. */
  get(id: string, options: SecretOptions): Promise<JsonObject>;

  /** Removes the secret and its data key; one that is not there is a success. */
  delete(
    id: string,
    options: { transaction?: Knex.Transaction },
  ): Promise<void>;

  /** Opens the check row that proves that the configured keys fit. */
  health(): Promise<SecretStoreHealth>;
}
