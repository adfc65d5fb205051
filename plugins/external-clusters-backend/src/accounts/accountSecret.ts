import { SecretContext } from '../credentials';

/** Where the secrets of accounts belong: authenticated with each of them. */
export const ACCOUNT_SECRET: SecretContext = {
  table: 'accounts',
  field: 'credential',
};
