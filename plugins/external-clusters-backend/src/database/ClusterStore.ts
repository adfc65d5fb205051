import { Knex } from 'knex';
import { ChangeFeed } from './ChangeFeed';
import { Clock } from './Clock';
import { CloudClusterStore } from './CloudClusterStore';
import { adoptObservation } from './adoptObservation';
import { BusyError, StaleRevisionError } from './errors';
import { inTransaction } from './inTransaction';
import {
  insertRegistration,
  makeDue,
  NewRegistration,
} from './insertRegistration';
import { OperationStore } from './OperationStore';
import { ClusterRecord, RegistrationRecord } from './records';
import { RegistrationChanges, toChangedColumns } from './registrationChange';
import {
  changeOf,
  refuseDuplicate,
  selectRegistrations,
} from './registrations';
import { removeRegistration } from './removeRegistration';
import {
  AccountRow,
  CloudClusterRow,
  ExternalClusterRow,
  OperationRow,
} from './rows';
import { TickStore } from './TickStore';
import { isSameInCatalog } from './toCatalogCluster';
import { toClusterRecord } from './toClusterRecord';

/** Registrations: one owner lists one cloud cluster. */
export class ClusterStore {
  private readonly database: Knex;
  private readonly clock: Clock;
  private readonly feed: ChangeFeed;
  private readonly ticks: TickStore;
  private readonly clouds: CloudClusterStore;
  private readonly operations: OperationStore;

  constructor(options: {
    database: Knex;
    clock: Clock;
    feed: ChangeFeed;
    ticks: TickStore;
    clouds: CloudClusterStore;
    operations: OperationStore;
  }) {
    this.database = options.database;
    this.clock = options.clock;
    this.feed = options.feed;
    this.ticks = options.ticks;
    this.clouds = options.clouds;
    this.operations = options.operations;
  }

  /**
   * Registers a cloud cluster for an owner and has it read at once.
   * Throws `DuplicateRegistrationError` when this owner has it already.
   */
  async register(
    registration: NewRegistration,
    transaction?: Knex.Transaction,
  ): Promise<ClusterRecord> {
    return inTransaction(this.database, transaction, async trx => {
      const now = await this.clock.now(trx);
      const row = await this.clouds.lockOrInsert(trx, registration, now);
      await refuseDuplicate(trx, row.id, registration.owner);
      const { cloud, changes } = await adoptObservation(
        { transaction: trx, clouds: this.clouds, now },
        row,
        registration.observation,
      );
      const inserted = await insertRegistration(trx, registration, cloud, now);
      await makeDue(this.ticks, trx, inserted, now);
      await this.feed.append(
        trx,
        [...changes, changeOf(inserted, 'Changed', true)],
        now,
      );
      return this.read(trx, inserted.id);
    });
  }

  /** Undefined when there is no such registration. */
  async get(
    id: string,
    transaction?: Knex.Transaction,
  ): Promise<ClusterRecord | undefined> {
    const database = transaction ?? this.database;
    const registration = await database<ExternalClusterRow>('external_clusters')
      .where({ id })
      .first();
    if (!registration) return undefined;
    const cloud = await database<CloudClusterRow>('cloud_clusters')
      .where({ id: registration.cloud_cluster_id })
      .first();
    const account = await database<AccountRow>('accounts')
      .where({ id: registration.account_id })
      .first();
    const operation = await database<OperationRow>('operations')
      .where({ id: cloud?.last_operation_id ?? '' })
      .first();
    return cloud && account
      ? toClusterRecord({ registration, cloud, account, operation })
      : undefined;
  }

  /** Who has these cloud clusters in the portal. */
  async findRegistrations(
    provider: string,
    refs: string[],
    transaction?: Knex.Transaction,
  ): Promise<RegistrationRecord[]> {
    return selectRegistrations(transaction ?? this.database)
      .where('cloud.provider', provider)
      .whereIn('cloud.ref', refs);
  }

  /**
   * Changes what the portal says of a cluster, its owner included; empty text removes an optional part.
   * Undefined when there is no such registration. Throws `StaleRevisionError` when `expectedRevision` is no longer
   * the newest, and `DuplicateRegistrationError` when the new owner has this cloud cluster already.
   */
  async update(
    id: string,
    change: RegistrationChanges,
    expectedRevision: number | undefined,
    transaction?: Knex.Transaction,
  ): Promise<ClusterRecord | undefined> {
    return inTransaction(this.database, transaction, async trx => {
      const now = await this.clock.now(trx);
      const locked = await this.lockRegistration(trx, id);
      if (!locked) return undefined;
      const { before, cloud } = locked;
      if (
        expectedRevision !== undefined &&
        expectedRevision !== before.row_version
      ) {
        throw new StaleRevisionError(before.row_version);
      }
      if (change.owner && change.owner !== before.owner_ref) {
        await refuseDuplicate(trx, cloud.id, change.owner);
        await handOver(trx, before, change.owner);
      }
      const after: ExternalClusterRow = {
        ...before,
        ...toChangedColumns(before, change, cloud),
        updated_at: now,
        row_version: before.row_version + 1,
      };
      await trx('external_clusters').where({ id }).update(after);
      const catalog = !isSameInCatalog(before, after);
      await this.feed.append(trx, [changeOf(after, 'Changed', catalog)], now);
      return this.read(trx, id);
    });
  }

  /**
   * Forgets a registration; with the last one its cloud cluster, with a kubeconfig its account and secret, all in
   * one transaction. Returns false when there is no such registration; throws `BusyError` while something runs on
   * the cluster, since nobody would hear how it ends.
   */
  async disconnect(
    id: string,
    reason: string,
    transaction?: Knex.Transaction,
  ): Promise<boolean> {
    return inTransaction(this.database, transaction, async trx => {
      const now = await this.clock.now(trx);
      const locked = await this.lockRegistration(trx, id);
      if (!locked) return false;
      await this.refuseBusy(trx, locked.cloud);
      await removeRegistration(trx, locked.before, this.ticks);
      const removed = changeOf(locked.before, 'Removed', true);
      await this.feed.append(trx, [{ ...removed, reason }], now);
      return true;
    });
  }

  private async lockRegistration(trx: Knex.Transaction, id: string) {
    const table = () => trx<ExternalClusterRow>('external_clusters');
    const found = await table().where({ id }).first();
    if (!found) return undefined;
    const [cloud] = await this.clouds.lock(trx, [found.cloud_cluster_id]);
    const before = await table().where({ id }).forUpdate().first();
    return cloud && before ? { cloud, before } : undefined;
  }

  private async refuseBusy(trx: Knex.Transaction, cloud: CloudClusterRow) {
    const active = await this.operations.findActive(cloud, trx);
    if (active) throw new BusyError(active.title);
  }

  private async read(trx: Knex.Transaction, id: string) {
    const record = await this.get(id, trx);
    if (!record) throw new Error(`Registration ${id} is not there`);
    return record;
  }
}

/** The kubeconfig of a cluster goes with it, and that the cluster was made here. */
async function handOver(
  trx: Knex.Transaction,
  row: ExternalClusterRow,
  owner: string,
) {
  await trx<AccountRow>('accounts')
    .where({ id: row.account_id, source: 'Cluster' })
    .update({ owner_ref: owner });
  await trx('created_clusters')
    .where({ token: row.creation_token ?? '', owner_ref: row.owner_ref })
    .update({ owner_ref: owner });
}
