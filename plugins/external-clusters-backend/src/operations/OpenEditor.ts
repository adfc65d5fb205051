import {
  ClusterEditor,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { OpenAccount } from '../work';

/** Opens an account to change clusters. Throws ProviderError `Unsupported` where its provider cannot. */
export type OpenEditor = (accountId: string) => Promise<ClusterEditor>;

/** Opens editors by opening accounts. */
export function createOpenEditor(openAccount: OpenAccount): OpenEditor {
  return async accountId => {
    const { provider, factory } = await openAccount(accountId);
    if (provider.editor) return provider.editor;
    throw new ProviderError(
      'Unsupported',
      `Clusters of ${factory.title} can only be viewed in this portal`,
    );
  };
}
