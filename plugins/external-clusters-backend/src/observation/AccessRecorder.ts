import { Access } from 'backstage-plugin-external-clusters-common';
import { Knex } from 'knex';
import { AccountStore } from '../database/AccountStore';
import { PendingChange } from '../database/ChangeFeed';
import { CloudClusterStore } from '../database/CloudClusterStore';
import { fitOptionalText } from '../database/columns';
import { AccountRecord } from '../database/records';
import { CloudClusterRow, ExternalClusterRow } from '../database/rows';
import { changedColumns } from '../database/toFactColumns';
import { TickClaim } from '../database/TickStore';
import { FencedWriter, WriteContext } from '../work';
import { InsideReading } from './InsideReader';

/** How an account could be asked. */
export interface AccountAccessResult {
  access: Access;
  /** No call before. */
  retryAt?: number;
  /** The account is the kubeconfig of its one cluster: asking it is asking the cluster. */
  isCluster: boolean;
}

/** Writes whether clouds and clusters could be asked. It changes no fact and no state. */
export class AccessRecorder {
  private readonly writer: FencedWriter;
  private readonly clouds: CloudClusterStore;
  private readonly accounts: AccountStore;

  constructor(options: {
    writer: FencedWriter;
    clouds: CloudClusterStore;
    accounts: AccountStore;
  }) {
    this.writer = options.writer;
    this.clouds = options.clouds;
    this.accounts = options.accounts;
  }

  /** Records how the whole account could be asked; a failure is every one of its registrations'. */
  async recordAccount(
    claim: TickClaim,
    account: AccountRecord,
    result: AccountAccessResult,
  ): Promise<void> {
    const { access, retryAt, isCluster } = result;
    await this.writer.write(claim, async context => {
      const changes =
        access.status === 'Ok'
          ? []
          : await this.writeCloudAccess(context, account.id, access);
      if (isCluster) {
        changes.push(
          ...(await this.writeAccessOfOwnCluster(context, account.id, access)),
        );
      }
      await this.accounts.setAccess(
        account.id,
        { access, retryAt },
        context.transaction,
      );
      return changes;
    });
  }

  /** Records how the account could be asked for some of its clusters only. */
  async recordCloudAccess(
    claim: TickClaim,
    accountId: string,
    access: Access,
    cloudClusterIds: string[],
  ): Promise<void> {
    if (cloudClusterIds.length === 0) return;
    await this.writer.write(claim, context =>
      this.writeCloudAccess(context, accountId, access, cloudClusterIds),
    );
  }

  /** Records what a cluster said of itself; where it did not tell all of its nodes, what it said of them last stays. */
  async recordInside(
    claim: TickClaim,
    cloudClusterId: string,
    { nodes, controlPlane }: InsideReading,
  ): Promise<void> {
    const counts = nodes && {
      nodes_ready: nodes.ready,
      nodes_total: nodes.total,
    };
    await this.writer.write(claim, context =>
      this.writeInside(context, cloudClusterId, {
        ...counts,
        control_plane: statusOf(controlPlane),
        control_plane_message: fitOptionalText(controlPlane?.message, 300),
        cluster_access_status: 'Ok',
        cluster_access_message: null,
      }),
    );
  }

  /** Records that the cluster itself could not be read; what it said last stays. */
  async recordInsideFailure(
    claim: TickClaim,
    cloudClusterId: string,
    access: Access,
  ): Promise<void> {
    await this.writer.write(claim, async context => {
      const columns = toClusterAccessColumns(access);
      return this.writeClusterColumns(context, [cloudClusterId], columns);
    });
  }

  private async writeInside(
    context: WriteContext,
    cloudClusterId: string,
    columns: Partial<CloudClusterRow>,
  ) {
    const ids = [cloudClusterId];
    const changes = await this.writeClusterColumns(context, ids, columns);
    if (columns.nodes_total !== undefined) {
      const times = { nodes_observed_at: context.now };
      await this.clouds.writeAll(context.transaction, ids, times);
    }
    return changes;
  }

  private async writeAccessOfOwnCluster(
    context: WriteContext,
    accountId: string,
    access: Access,
  ) {
    const clusters = await this.clouds.ofAccount(
      accountId,
      context.transaction,
    );
    return this.writeClusterColumns(
      context,
      clusters.map(({ id }) => id),
      toClusterAccessColumns(access),
    );
  }

  private async writeClusterColumns(
    { transaction, now }: WriteContext,
    ids: string[],
    columns: Partial<CloudClusterRow>,
  ): Promise<PendingChange[]> {
    const changes: PendingChange[] = [];
    for (const row of await this.clouds.lock(transaction, ids)) {
      const changed = changedColumns(row, columns);
      if (Object.keys(changed).length === 0) continue;
      if (changed.cluster_access_status) changed.cluster_access_since = now;
      const written = await this.clouds.write(transaction, row, changed);
      changes.push(
        ...(await this.clouds.refreshRegistrations(transaction, written)),
      );
    }
    return changes;
  }

  private async writeCloudAccess(
    { transaction, now }: WriteContext,
    accountId: string,
    access: Access,
    cloudClusterIds?: string[],
  ): Promise<PendingChange[]> {
    const message = fitOptionalText(access.message, 300);
    const rows = await registrationsWithout(transaction, {
      accountId,
      cloudClusterIds,
      access,
    });
    if (rows.length === 0) return [];
    // The rows of the cloud clusters are locked first by everybody who writes registrations.
    const ids = rows.map(row => row.cloud_cluster_id);
    await this.clouds.lock(transaction, [...new Set(ids)]);
    await transaction('external_clusters')
      .whereIn(
        'id',
        rows.map(row => row.id),
      )
      .update({
        cloud_access_status: access.status,
        cloud_access_message: message,
        cloud_access_since: transaction.raw(
          'case when cloud_access_status = ? then cloud_access_since else ? end',
          [access.status, now],
        ),
      });
    return rows.map(row => ({
      kind: 'Changed',
      clusterId: row.id,
      entityName: row.entity_name,
      catalog: false,
    }));
  }
}

function statusOf(
  controlPlane: InsideReading['controlPlane'],
): CloudClusterRow['control_plane'] {
  if (!controlPlane) return 'Unknown';
  return controlPlane.healthy ? 'True' : 'False';
}

/** Registrations of an account that do not say this yet. */
async function registrationsWithout(
  transaction: Knex.Transaction,
  wanted: { accountId: string; cloudClusterIds?: string[]; access: Access },
): Promise<ExternalClusterRow[]> {
  const { accountId, cloudClusterIds, access } = wanted;
  const message = fitOptionalText(access.message, 300) ?? '';
  const query = transaction<ExternalClusterRow>('external_clusters')
    .where({ account_id: accountId })
    .where(either => {
      either.whereNot('cloud_access_status', access.status);
      either.orWhereRaw("coalesce(cloud_access_message, '') <> ?", [message]);
    });
  if (cloudClusterIds) query.whereIn('cloud_cluster_id', cloudClusterIds);
  return query;
}

function toClusterAccessColumns(access: Access): Partial<CloudClusterRow> {
  return {
    cluster_access_status: access.status,
    cluster_access_message: fitOptionalText(access.message, 300),
  };
}
