import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ClusterProviderFactory } from './ClusterProvider';

/**
 * Where providers are added; the ones that come with the plugin use it too.
 *
 * @public
 */
export interface ExternalClusterProvidersExtensionPoint {
  /** Throws when a provider of that name is there already. */
  addProvider(factory: ClusterProviderFactory): void;
}

/**
 * Lets a backend module teach the plugin another kind of cluster provider.
 *
 * @public
 */
export const externalClusterProvidersExtensionPoint =
  createExtensionPoint<ExternalClusterProvidersExtensionPoint>({
    id: 'external-clusters.providers',
  });
