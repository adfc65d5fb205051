import { randomUUID } from 'node:crypto';
import { ClusterState } from 'backstage-plugin-external-clusters-common';
import { ClusterObservation } from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { PendingChange } from './ChangeFeed';
import { toOptionalNumber } from './columns';
import { toReadModel } from './readModel';
import { CloudClusterRow, ExternalClusterRow } from './rows';
import { isSameInCatalog } from './toCatalogCluster';
import { changedColumns, toFactColumns } from './toFactColumns';

const TABLE = 'cloud_clusters';
const MEETINGS = 3;

const OBSERVED_COLUMNS = [
  'id',
  'provider',
  'ref',
  'location',
  'state',
  'missing_reason',
  'not_found_at',
  'observed_at',
  'active_kind',
] as const;

/** What a tick needs to know of a cluster before it reads it. */
export interface ObservedRecord {
  id: string;
  provider: string;
  ref: string;
  location: string;
  /** As the provider said last; `Missing` is apart. */
  state: ClusterState;
  missing: boolean;
  /** First of the not-founds; absent after an observation. */
  notFoundAt?: number;
  /** Oldest first, where not all can be asked. */
  observedAt?: number;
  /** An operation runs on it. */
  isBusy: boolean;
}

/**
 * The things in the clouds, and the read model that their registrations carry of them.
 *
 * All writers lock the row of the cloud cluster before the rows of its registrations, several of them in the order
 * of their ids, then accounts, then ticks, then the change feed: so two never wait for each other.
 */
export class CloudClusterStore {
  private readonly database: Knex;

  constructor(options: { database: Knex }) {
    this.database = options.database;
  }

  /** The clusters that are read with an account. */
  async ofAccount(
    accountId: string,
    transaction?: Knex.Transaction,
  ): Promise<ObservedRecord[]> {
    const database = transaction ?? this.database;
    const rows = await database<CloudClusterRow>(TABLE)
      .whereIn(
        'id',
        database<ExternalClusterRow>('external_clusters')
          .where({ account_id: accountId })
          .select('cloud_cluster_id'),
      )
      .select(...OBSERVED_COLUMNS);
    return rows.map(toObservedRecord);
  }

  /** One cluster; undefined when it is gone from the portal. */
  async find(id: string): Promise<ObservedRecord | undefined> {
    const row = await this.database<CloudClusterRow>(TABLE)
      .where({ id })
      .first(...OBSERVED_COLUMNS);
    return row && toObservedRecord(row);
  }

  /** The accounts that a cluster can be read with, the oldest registration's first. */
  async accountsOf(id: string): Promise<string[]> {
    const rows = await this.database<ExternalClusterRow>('external_clusters')
      .where({ cloud_cluster_id: id })
      .orderBy(['created_at', 'id'])
      .select('account_id');
    return [...new Set(rows.map(row => row.account_id))];
  }

  /** Locks and reads cloud clusters, in the order of their ids. Those that are gone are absent. */
  async lock(
    transaction: Knex.Transaction,
    ids: string[],
  ): Promise<CloudClusterRow[]> {
    return transaction<CloudClusterRow>(TABLE)
      .whereIn('id', ids)
      .orderBy('id')
      .forUpdate();
  }

  /** Locks the row of a cloud cluster; makes it, from the observation, when there is none. */
  async lockOrInsert(
    transaction: Knex.Transaction,
    cluster: { provider: string; observation: ClusterObservation },
    now: number,
  ): Promise<CloudClusterRow> {
    const { provider, observation } = cluster;
    const key = { provider, ref: observation.ref };
    // Its last registration may go while we wait for the lock, and the row with it.
    for (let meeting = 0; meeting < MEETINGS; meeting++) {
      await transaction<CloudClusterRow>(TABLE)
        .insert(toNewRow(provider, observation, now))
        .onConflict(['provider', 'ref'])
        .ignore();
      const row = await transaction<CloudClusterRow>(TABLE)
        .where(key)
        .forUpdate()
        .first();
      if (row) return row;
    }
    throw new Error('The cloud cluster is being removed by others');
  }

  /** Writes columns of a locked row. Returns the row as it is now. */
  async write(
    transaction: Knex.Transaction,
    row: CloudClusterRow,
    columns: Partial<CloudClusterRow>,
  ): Promise<CloudClusterRow> {
    await transaction<CloudClusterRow>(TABLE)
      .where({ id: row.id })
      .update(columns);
    return { ...row, ...columns };
  }

  /** Writes the same columns, which no list sorts or shows a copy of, to many rows in one statement. */
  async writeAll(
    transaction: Knex.Transaction,
    ids: string[],
    columns: Partial<CloudClusterRow>,
  ): Promise<void> {
    if (ids.length === 0) return;
    await transaction<CloudClusterRow>(TABLE)
      .whereIn('id', ids)
      .update(columns);
  }

  /**
   * Computes the read model of all registrations of a locked cloud cluster anew and writes what differs.
   * Returns the changes, for the feed.
   */
  async refreshRegistrations(
    transaction: Knex.Transaction,
    cloud: CloudClusterRow,
  ): Promise<PendingChange[]> {
    const registrations = await transaction<ExternalClusterRow>(
      'external_clusters',
    ).where({ cloud_cluster_id: cloud.id });
    const changes: PendingChange[] = [];
    for (const before of registrations) {
      const model = toReadModel(cloud, before.display_name);
      const after = { ...before, ...model };
      const columns = changedColumns(before, model);
      if (Object.keys(columns).length > 0) {
        await transaction('external_clusters')
          .where({ id: before.id })
          .update(columns);
      }
      changes.push({
        kind: 'Changed',
        clusterId: before.id,
        entityName: before.entity_name,
        catalog: !isSameInCatalog(before, after),
      });
    }
    return changes;
  }
}

function toNewRow(
  provider: string,
  observation: ClusterObservation,
  now: number,
): CloudClusterRow {
  const facts = toFactColumns(observation);
  return {
    id: randomUUID(),
    provider,
    ref: observation.ref,
    ...facts,
    state_since: now,
    node_pools: facts.node_pools ?? null,
    node_pools_observed_at: facts.node_pools ? now : null,
    nodes_ready: null,
    nodes_total: null,
    nodes_observed_at: null,
    control_plane: 'Unknown',
    control_plane_message: null,
    cluster_access_status: 'NotRead',
    cluster_access_message: null,
    cluster_access_since: now,
    observed_at: now,
    not_found_at: null,
    missing_since: null,
    missing_reason: null,
    active_kind: null,
    last_operation_id: null,
  };
}

function toObservedRecord(
  row: Pick<CloudClusterRow, (typeof OBSERVED_COLUMNS)[number]>,
): ObservedRecord {
  return {
    id: row.id,
    provider: row.provider,
    ref: row.ref,
    location: row.location,
    state: row.state,
    missing: row.missing_reason !== null,
    notFoundAt: toOptionalNumber(row.not_found_at),
    observedAt: toOptionalNumber(row.observed_at),
    isBusy: row.active_kind !== null,
  };
}
