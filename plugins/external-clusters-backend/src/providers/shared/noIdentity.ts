import { ProviderError } from 'backstage-plugin-external-clusters-node';

/** The identity that an account without keys names is not there. Nothing else is tried in its place. */
export function noIdentity(what: string, cause: unknown): ProviderError {
  return new ProviderError('InvalidCredential', what, {
    code: 'NO_IDENTITY',
    cause,
    hint: 'See to the identity that externalClusters.accounts names for this account: docs/accounts.md, accounts without keys.',
  });
}
