import { ConflictError, NotFoundError } from '@backstage/errors';
import { KubeconfigInput } from 'backstage-plugin-external-clusters-common';
import { CredentialReplacement } from '../accounts/CredentialReplacement';
import { ProviderAccounts } from '../accounts/ProviderAccounts';
import { ClusterStore } from '../database/ClusterStore';
import { ClusterRecord } from '../database/records';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { tryKubeconfig } from './tryKubeconfig';

/** Gives a connected cluster another kubeconfig. */
export class KubeconfigReplacement {
  constructor(
    private readonly options: {
      registry: ProviderRegistry;
      providers: ProviderAccounts;
      clusters: ClusterStore;
      replacement: CredentialReplacement;
      /** Called afterwards, so that the cluster is read with it at once. */
      onRegistered(): void;
    },
  ) {}

  /** Throws ConflictError where the kubeconfig leads to another cluster; then everything stays as it is. */
  async run(
    cluster: ClusterRecord,
    input: KubeconfigInput,
    signal: AbortSignal,
  ): Promise<ClusterRecord> {
    refuseUnlessConnected(cluster);
    const { registry, providers, replacement, clusters } = this.options;
    const { account, observation } = await tryKubeconfig(
      { registry, providers },
      { ...input, name: cluster.displayName },
      signal,
    );
    if (observation.ref !== cluster.ref) throw otherCluster();
    await replacement.store(cluster.accountId, account);
    this.options.onRegistered();
    const changed = await clusters.get(cluster.id);
    if (!changed) throw new NotFoundError('The cluster was just disconnected');
    return changed;
  }
}

function refuseUnlessConnected({ origin }: ClusterRecord) {
  if (origin === 'Connected') return;
  throw Object.assign(
    new ConflictError('This cluster is read with an account of its cloud.'),
    { code: 'NOT_CONNECTED', hint: 'Replace the credential of that account.' },
  );
}

function otherCluster() {
  return Object.assign(
    new ConflictError('This kubeconfig leads to another cluster.'),
    {
      code: 'OTHER_CLUSTER',
      field: 'kubeconfig',
      hint: 'Connect that cluster as a new one, or choose another kubeconfig or context.',
    },
  );
}
