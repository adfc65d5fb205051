import { RootConfigService } from '@backstage/backend-plugin-api';
import { ClusterProviderFactory } from 'backstage-plugin-external-clusters-node';
import { readProvidersFromConfig } from './config/providers';
import {
  ConnectionPolicy,
  KubernetesReader,
  NetworkSettings,
} from './kubernetes';
import { createAksProviderFactory } from './providers/aks';
import { createEksProviderFactory } from './providers/eks';
import { createGkeProviderFactory } from './providers/gke';
import { createKubeconfigProviderFactory } from './providers/kubeconfig';
import { ProviderRegistry } from './providers/ProviderRegistry';

interface RegistryParts {
  config: RootConfigService;
  network: NetworkSettings;
  policy: ConnectionPolicy;
  reader: KubernetesReader;
  /** Providers that modules of others brought. */
  added: ClusterProviderFactory[];
}

/** The providers that come with the plugin, as far as they are enabled, and the added ones. */
export function createProviderRegistry({
  config,
  network,
  policy,
  reader,
  added,
}: RegistryParts): ProviderRegistry {
  const { aks, eks, gke, kubeconfig } = readProvidersFromConfig(config);
  const now = Date.now;
  const shipped = [
    aks.enabled && createAksProviderFactory({ ...aks, network, now }),
    eks.enabled && createEksProviderFactory({ ...eks, network, now }),
    gke.enabled && createGkeProviderFactory({ ...gke, network, now }),
    kubeconfig.enabled &&
      createKubeconfigProviderFactory({ policy, reader, now }),
  ];
  const registry = new ProviderRegistry();
  for (const factory of [...shipped, ...added]) {
    if (factory) registry.add(factory);
  }
  return registry;
}
