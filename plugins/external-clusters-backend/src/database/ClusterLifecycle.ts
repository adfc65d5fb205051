import { OperationKind } from 'backstage-plugin-external-clusters-common';
import { ClusterPlan } from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { disown, UNREAD_INSIDE } from './adoptObservation';
import { PendingChange } from './ChangeFeed';
import { CloudClusterStore } from './CloudClusterStore';
import { CreationStore } from './CreationStore';
import { insertRegistration, makeDue } from './insertRegistration';
import { changeOf, refuseDuplicate } from './registrations';
import { removeRegistration } from './removeRegistration';
import { CloudClusterRow, ExternalClusterRow } from './rows';
import { TickStore } from './TickStore';
import { toFactColumns } from './toFactColumns';

/** What is written with: one transaction, one time. */
export interface LifecycleContext {
  transaction: Knex.Transaction;
  now: number;
}

/** A cluster that is about to be made, and who will own it. */
export interface PlannedCluster {
  provider: string;
  accountId: string;
  owner: string;
  plan: ClusterPlan;
  displayName: string;
  description?: string;
  system?: string;
  /** Of the step that makes it. */
  creationToken: string;
  createdBy: string;
}

/** A cluster that was registered before it is made. */
export interface RegisteredPlan {
  /** As it is now. */
  cloud: CloudClusterRow;
  clusterId: string;
  changes: PendingChange[];
}

/** Nothing is known of a cluster that is not there yet. */
const UNREAD = {
  ...UNREAD_INSIDE,
  node_pools: null,
  node_pools_observed_at: null,
  cluster_access_status: 'NotRead',
  cluster_access_message: null,
  observed_at: null,
  not_found_at: null,
  missing_since: null,
  missing_reason: null,
} as const;

/** What operations do to clusters of the portal. The caller appends the changes to the feed, last of all. */
export class ClusterLifecycle {
  private readonly clouds: CloudClusterStore;
  private readonly creations: CreationStore;
  private readonly ticks: TickStore;

  constructor(options: {
    clouds: CloudClusterStore;
    creations: CreationStore;
    ticks: TickStore;
  }) {
    this.clouds = options.clouds;
    this.creations = options.creations;
    this.ticks = options.ticks;
  }

  /** Locks the row of a cluster that is about to be made; makes it where there is none. */
  async lockPlanned(
    { transaction, now }: LifecycleContext,
    { provider, plan }: PlannedCluster,
  ): Promise<CloudClusterRow> {
    const observation = toPlannedObservation(plan);
    const cluster = { provider, observation };
    return this.clouds.lockOrInsert(transaction, cluster, now);
  }

  /**
   * Registers a cluster that is about to be made, on its locked row: whatever was there under this ref is known to be
   * gone. Throws `DuplicateRegistrationError` when this owner lists it already.
   */
  async register(
    { transaction, now }: LifecycleContext,
    planned: PlannedCluster,
    row: CloudClusterRow,
  ): Promise<RegisteredPlan> {
    const { owner, provider, plan, creationToken: token } = planned;
    await refuseDuplicate(transaction, row.id, owner);
    const disowned = await disown(transaction, row.id);
    const observation = toPlannedObservation(plan);
    const cloud = await this.clouds.write(transaction, row, {
      ...toFactColumns(observation),
      ...UNREAD,
      state_since: now,
    });
    const refreshed = await this.clouds.refreshRegistrations(
      transaction,
      cloud,
    );
    const registration = await insertRegistration(
      transaction,
      { ...planned, observation, origin: 'Created' },
      cloud,
      now,
    );
    const creation = { token, provider, ref: plan.ref, owner };
    await this.creations.insert(transaction, creation, now);
    await makeDue(this.ticks, transaction, registration, now);
    const changes = refreshed.map(change => ({
      ...change,
      catalog: change.catalog || disowned.includes(change.clusterId),
    }));
    changes.push(changeOf(registration, 'Changed', true));
    return { cloud, clusterId: registration.id, changes };
  }

  /** Notes what runs on a locked cluster from now on, or that nothing does any more. */
  async setActive(
    { transaction }: LifecycleContext,
    row: CloudClusterRow,
    active: { kind: OperationKind; operationId: string } | undefined,
  ): Promise<PendingChange[]> {
    const cloud = await this.clouds.write(transaction, row, {
      active_kind: active?.kind ?? null,
      ...(active && { last_operation_id: active.operationId }),
    });
    return this.clouds.refreshRegistrations(transaction, cloud);
  }

  /** Takes registrations of a locked cluster out of the portal: one of them, or all. */
  async remove(
    { transaction }: LifecycleContext,
    row: CloudClusterRow,
    reason: string,
    clusterId?: string,
  ): Promise<PendingChange[]> {
    const query = transaction<ExternalClusterRow>('external_clusters')
      .where({ cloud_cluster_id: row.id })
      .orderBy('id');
    if (clusterId) query.where({ id: clusterId });
    const changes: PendingChange[] = [];
    for (const registration of await query) {
      await removeRegistration(transaction, registration, this.ticks);
      changes.push({ ...changeOf(registration, 'Removed', true), reason });
    }
    return changes;
  }
}

/** What is known of a cluster before it is made. */
function toPlannedObservation(plan: ClusterPlan) {
  const { ref, name, location, group, version, tags } = plan;
  return {
    ref,
    name,
    location,
    group,
    version,
    tags,
    identity: {},
    state: 'Provisioning' as const,
    providerState: '',
    factGroups: [],
  };
}
