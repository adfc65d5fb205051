import {
  ClusterProvider,
  ClusterProviderFactory,
} from 'backstage-plugin-external-clusters-node';

/** An account with its live provider, whose budget is its own affair. */
export interface OpenedAccount {
  provider: ClusterProvider;
  factory: ClusterProviderFactory;
}

/** Opens an account by its id. Throws a `ProviderError` where it has no credential that can be used. */
export type OpenAccount = (accountId: string) => Promise<OpenedAccount>;
