/** The table of encrypted secrets. */
export const SECRETS_TABLE = 'secrets';

/** One encrypted secret. PostgreSQL gives `created_at` and `updated_at` as text; nothing here reads them. */
export interface SecretRow {
  id: string;
  key_id: string;
  payload: string;
  row_version: number;
  /** Epoch milliseconds. */
  created_at: number;
  updated_at: number;
}
