import { Knex } from 'knex';
import { AccountRow, ExternalClusterRow } from './rows';
import { TickStore } from './TickStore';

/**
 * Deletes a registration whose cloud cluster is locked, and what nobody needs without it: the cloud cluster after
 * its last registration; the account of a kubeconfig with its secret.
 */
export async function removeRegistration(
  transaction: Knex.Transaction,
  row: ExternalClusterRow,
  ticks: TickStore,
): Promise<void> {
  await transaction('external_clusters').where({ id: row.id }).delete();
  const orphans: string[] = [];
  if (await removeCloudCluster(transaction, row.cloud_cluster_id)) {
    orphans.push(row.cloud_cluster_id);
  }
  if (await removeClusterAccount(transaction, row.account_id)) {
    orphans.push(row.account_id);
  }
  await ticks.remove(orphans, transaction);
}

async function removeCloudCluster(
  transaction: Knex.Transaction,
  id: string,
): Promise<boolean> {
  const other = await transaction<ExternalClusterRow>('external_clusters')
    .where({ cloud_cluster_id: id })
    .first('id');
  if (other) return false;
  await transaction('cloud_clusters').where({ id }).delete();
  return true;
}

async function removeClusterAccount(
  transaction: Knex.Transaction,
  id: string,
): Promise<boolean> {
  const account = await transaction<AccountRow>('accounts')
    .where({ id, source: 'Cluster' })
    .first();
  if (!account) return false;
  await transaction('accounts').where({ id }).delete();
  if (account.secret_id) {
    await transaction('secrets').where({ id: account.secret_id }).delete();
  }
  return true;
}
