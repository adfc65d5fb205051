import { randomUUID } from 'node:crypto';
import { Origin } from 'backstage-plugin-external-clusters-common';
import { ClusterObservation } from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { ChangeFeed, PendingChange } from './ChangeFeed';
import { Clock } from './Clock';
import { CloudClusterStore } from './CloudClusterStore';
import { adoptObservation } from './adoptObservation';
import { DuplicateRegistrationError, StaleRevisionError } from './errors';
import { freeEntityName } from './freeEntityName';
import { inTransaction } from './inTransaction';
import { toReadModel } from './readModel';
import { ClusterRecord, RegistrationRecord } from './records';
import { RegistrationChanges, toChangedColumns } from './registrationChange';
import { removeRegistration } from './removeRegistration';
import { AccountRow, CloudClusterRow, ExternalClusterRow } from './rows';
import { TickStore } from './TickStore';
import { isSameInCatalog } from './toCatalogCluster';
import { toClusterRecord } from './toClusterRecord';

/** A cloud cluster that an owner adds to the portal, as it was just read. */
export interface NewRegistration {
  observation: ClusterObservation;
  provider: string;
  /** Must exist. */
  accountId: string;
  owner: string;
  origin: Origin;
  displayName: string;
  description?: string;
  system?: string;
  labels?: Record<string, string>;
  createdBy?: string;
}

/** Registrations: one owner lists one cloud cluster. */
export class ClusterStore {
  private readonly database: Knex;
  private readonly clock: Clock;
  private readonly feed: ChangeFeed;
  private readonly ticks: TickStore;
  private readonly clouds: CloudClusterStore;

  constructor(options: {
    database: Knex;
    clock: Clock;
    feed: ChangeFeed;
    ticks: TickStore;
    clouds: CloudClusterStore;
  }) {
    this.database = options.database;
    this.clock = options.clock;
    this.feed = options.feed;
    this.ticks = options.ticks;
    this.clouds = options.clouds;
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
      await this.refuseDuplicate(trx, row.id, registration.owner);
      const { cloud, changes } = await adoptObservation(
        { transaction: trx, clouds: this.clouds, now },
        row,
        registration.observation,
      );
      const inserted = await insertRegistration(trx, registration, cloud, now);
      await this.makeDue(trx, inserted, now);
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
    return cloud && account
      ? toClusterRecord({ registration, cloud, account })
      : undefined;
  }

  /** Who has these cloud clusters in the portal. */
  async findRegistrations(
    provider: string,
    refs: string[],
  ): Promise<RegistrationRecord[]> {
    return this.registrations(this.database)
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
        await this.refuseDuplicate(trx, cloud.id, change.owner);
        await handOverAccount(trx, before, change.owner);
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
   * one transaction. Returns false when there is no such registration.
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

  private async refuseDuplicate(
    trx: Knex.Transaction,
    cloudClusterId: string,
    owner: string,
  ) {
    const existing = await this.registrations(trx)
      .where('cluster.cloud_cluster_id', cloudClusterId)
      .where('cluster.owner_ref', owner)
      .first();
    if (existing) throw new DuplicateRegistrationError(existing);
  }

  private registrations(
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

  private async makeDue(
    trx: Knex.Transaction,
    row: ExternalClusterRow,
    now: number,
  ) {
    await this.ticks.bringForward(
      [
        { kind: 'state', subjectId: row.account_id, at: now },
        { kind: 'transition', subjectId: row.account_id, at: now },
        { kind: 'pools', subjectId: row.cloud_cluster_id, at: now },
        { kind: 'inside', subjectId: row.cloud_cluster_id, at: now },
      ],
      trx,
    );
  }

  private async read(trx: Knex.Transaction, id: string) {
    const record = await this.get(id, trx);
    if (!record) throw new Error(`Registration ${id} is not there`);
    return record;
  }
}

async function insertRegistration(
  trx: Knex.Transaction,
  registration: NewRegistration,
  cloud: CloudClusterRow,
  now: number,
): Promise<ExternalClusterRow> {
  const { owner, displayName } = registration;
  const row: ExternalClusterRow = {
    id: randomUUID(),
    cloud_cluster_id: cloud.id,
    account_id: registration.accountId,
    owner_ref: owner,
    origin: registration.origin,
    entity_name: await freeEntityName(trx, cloud, owner),
    display_name: displayName,
    description: registration.description || null,
    system_ref: registration.system || null,
    labels: JSON.stringify(registration.labels ?? {}),
    ...toReadModel(cloud, displayName),
    cloud_access_status: 'Ok',
    cloud_access_message: null,
    cloud_access_since: now,
    created_by: registration.createdBy ?? null,
    created_at: now,
    updated_at: now,
    row_version: 1,
  };
  await trx('external_clusters').insert(row);
  return row;
}

/** The kubeconfig of a cluster goes with it. */
async function handOverAccount(
  trx: Knex.Transaction,
  row: ExternalClusterRow,
  owner: string,
) {
  await trx<AccountRow>('accounts')
    .where({ id: row.account_id, source: 'Cluster' })
    .update({ owner_ref: owner });
}

function changeOf(
  row: ExternalClusterRow,
  kind: PendingChange['kind'],
  catalog: boolean,
): PendingChange {
  return { kind, clusterId: row.id, entityName: row.entity_name, catalog };
}
