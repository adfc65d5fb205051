import {
  ClusterObservation,
  ClusterProviderFactory,
  ProviderAccount,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { randomUUID } from 'node:crypto';
import { ProviderAccounts } from '../accounts/ProviderAccounts';
import { ProviderRegistry } from '../providers/ProviderRegistry';

/** A kubeconfig that was read strictly and led to a cluster. */
export interface TriedKubeconfig {
  factory: ClusterProviderFactory;
  /** With a new id; nothing is stored. */
  account: ProviderAccount;
  observation: ClusterObservation;
}

/** Reads a kubeconfig and tries the cluster. Throws ProviderError; stores nothing. */
export async function tryKubeconfig(
  parts: { registry: ProviderRegistry; providers: ProviderAccounts },
  input: { kubeconfig: string; context?: string; name: string },
  signal: AbortSignal,
): Promise<TriedKubeconfig> {
  const factory = factoryFor(parts.registry);
  const { kubeconfig, context, name } = input;
  const settings = factory.readAccount({
    kubeconfig,
    ...(context !== undefined && { context }),
  });
  const account = { id: randomUUID(), name, ...settings };
  const provider = parts.providers.openUnsaved(factory, account);
  try {
    const { clusters } = await provider.discoverClusters({ signal });
    const [observation] = clusters;
    if (observation) return { factory, account, observation };
    throw new ProviderError('Unavailable', 'The cluster did not answer');
  } finally {
    await provider.close();
  }
}

function factoryFor(registry: ProviderRegistry): ClusterProviderFactory {
  const factory = registry
    .list()
    .find(({ capabilities }) => capabilities.connect);
  if (factory) return factory;
  throw new ProviderError(
    'Unsupported',
    'No provider of this portal connects clusters by kubeconfig',
    { hint: 'Look at externalClusters.providers.kubeconfig.enabled.' },
  );
}
