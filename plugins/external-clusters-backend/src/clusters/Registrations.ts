import { NotFoundError } from '@backstage/errors';
import { RegistrationChange } from 'backstage-plugin-external-clusters-common';
import { ProviderAccounts } from '../accounts/ProviderAccounts';
import { ClusterStore } from '../database/ClusterStore';
import { ClusterRecord } from '../database/records';

/** What the portal says of clusters, and whether it says anything at all. No cloud is asked. */
export class Registrations {
  constructor(
    private readonly options: {
      clusters: ClusterStore;
      providers: ProviderAccounts;
    },
  ) {}

  /** Throws StaleRevisionError where somebody else changed it since the caller looked. */
  async change(
    cluster: ClusterRecord,
    { revision, ...change }: RegistrationChange,
  ): Promise<ClusterRecord> {
    const changed = await this.options.clusters.update(
      cluster.id,
      change,
      revision,
    );
    if (!changed) throw new NotFoundError('The cluster was just disconnected');
    return changed;
  }

  /** Forgets the cluster and, if it was connected by kubeconfig, its secret; the cloud keeps the cluster. */
  async disconnect(cluster: ClusterRecord, by: string): Promise<void> {
    await this.options.clusters.disconnect(cluster.id, `Disconnected by ${by}`);
    if (cluster.origin === 'Connected') {
      this.options.providers.forget(cluster.accountId);
    }
  }
}
