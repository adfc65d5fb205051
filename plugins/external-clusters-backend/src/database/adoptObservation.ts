import { ClusterObservation } from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { applyObservation, isSameCluster } from './applyObservation';
import { PendingChange } from './ChangeFeed';
import { CloudClusterStore } from './CloudClusterStore';
import { CloudClusterRow, ExternalClusterRow } from './rows';

/** What {@link adoptObservation} works with. */
export interface AdoptContext {
  transaction: Knex.Transaction;
  clouds: CloudClusterStore;
  now: number;
}

/** Nothing is known of the inside of a cluster. */
export const UNREAD_INSIDE: Partial<CloudClusterRow> = {
  nodes_ready: null,
  nodes_total: null,
  nodes_observed_at: null,
  control_plane: 'Unknown',
  control_plane_message: null,
};

/**
 * Brings a locked cloud cluster up to date with what was read to register it once more.
 *
 * Where another cluster has taken its id, the row is the new one's from now on. Registrations of those who created
 * the old one become `Imported`: nobody may delete a cluster that this portal did not make.
 */
export async function adoptObservation(
  context: AdoptContext,
  row: CloudClusterRow,
  observation: ClusterObservation,
): Promise<{ cloud: CloudClusterRow; changes: PendingChange[] }> {
  const { transaction, clouds, now } = context;
  const { changed, times } = applyObservation(row, observation, now);
  const same = isSameCluster(row, observation);
  const cloud = await clouds.write(transaction, row, {
    ...changed,
    ...times,
    ...(same ? {} : UNREAD_INSIDE),
  });
  const disowned = same ? [] : await disown(transaction, row.id);
  const refreshed = await clouds.refreshRegistrations(transaction, cloud);
  const changes = refreshed.map(change => ({
    ...change,
    catalog: change.catalog || disowned.includes(change.clusterId),
  }));
  return { cloud, changes };
}

/** Who created what was there before did not create what is there now. Returns their ids. */
export async function disown(
  transaction: Knex.Transaction,
  cloudClusterId: string,
): Promise<string[]> {
  const rows = await transaction<ExternalClusterRow>('external_clusters')
    .where({ cloud_cluster_id: cloudClusterId, origin: 'Created' })
    .update({ origin: 'Imported', creation_token: null })
    .returning('id');
  return rows.map(({ id }) => id);
}
