import { Knex } from 'knex';
import { PendingChange } from './ChangeFeed';
import { DuplicateRegistrationError } from './errors';
import { RegistrationRecord } from './records';
import { ExternalClusterRow } from './rows';

/** Who has which cloud cluster; `cluster` and `cloud` name the tables. */
export function selectRegistrations(
  database: Knex,
): Knex.QueryBuilder<RegistrationRecord, RegistrationRecord[]> {
  return database('external_clusters as cluster')
    .join('cloud_clusters as cloud', 'cloud.id', 'cluster.cloud_cluster_id')
    .orderBy(['cloud.ref', 'cluster.owner_ref'])
    .select({
      id: 'cluster.id',
      ref: 'cloud.ref',
      owner: 'cluster.owner_ref',
      entityName: 'cluster.entity_name',
      accountId: 'cluster.account_id',
      displayName: 'cluster.display_name',
    });
}

/** Throws `DuplicateRegistrationError` where the owner has this cloud cluster already. */
export async function refuseDuplicate(
  trx: Knex.Transaction,
  cloudClusterId: string,
  owner: string,
): Promise<void> {
  const existing = await selectRegistrations(trx)
    .where('cluster.cloud_cluster_id', cloudClusterId)
    .where('cluster.owner_ref', owner)
    .first();
  if (existing) throw new DuplicateRegistrationError(existing);
}

/** A change of a registration, for the feed. */
export function changeOf(
  row: ExternalClusterRow,
  kind: PendingChange['kind'],
  catalog: boolean,
): PendingChange {
  return { kind, clusterId: row.id, entityName: row.entity_name, catalog };
}
