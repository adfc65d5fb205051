import {
  OperationState,
  Problem,
} from 'backstage-plugin-external-clusters-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { Clock } from './Clock';
import { fitText, toJsonText } from './columns';
import { NewOperation, OperationRecord, StepRecord } from './OperationRecord';
import { CloudClusterRow, OperationRow } from './rows';
import { FoundOperationRow, toOperationRecord } from './toOperationRecord';

const TABLE = 'operations';

/** Which operations; what is absent does not narrow. */
export interface OperationQuery {
  /** Of the registrations, or of the operations whose registration is gone. */
  owners?: string[];
  /** The registration that they were started from. */
  clusterId?: string;
  offset: number;
  limit: number;
}

/** What a turn of the work changes of an operation. */
export interface OperationTurn {
  state: OperationState;
  steps: StepRecord[];
  problem?: Problem;
  /** It has ended: its cluster is free again. */
  isEnded: boolean;
}

/** What people started at the clouds. */
export class OperationStore {
  private readonly database: Knex;
  private readonly clock: Clock;

  constructor(options: { database: Knex; clock: Clock }) {
    this.database = options.database;
    this.clock = options.clock;
  }

  /** Stores an operation on a locked cloud cluster. The database refuses a second one of the same intent. */
  async insert(
    transaction: Knex.Transaction,
    operation: NewOperation,
    on: { cloud: CloudClusterRow; clusterId: string },
    now: number,
  ): Promise<OperationRecord> {
    const row: OperationRow = {
      id: randomUUID(),
      kind: operation.kind,
      title: fitText(operation.title, 300),
      state: 'Pending',
      provider: operation.provider,
      account_id: operation.accountId,
      owner_ref: operation.owner,
      cluster_id: on.clusterId,
      cloud_cluster_id: on.cloud.id,
      cluster_name: operation.clusterName,
      cluster_ref: operation.ref,
      lock_key: lockKeyOf(operation),
      change: operation.change ? toJsonText(operation.change) : null,
      steps: toJsonText(operation.steps),
      problem: null,
      idempotency_key: operation.idempotencyKey,
      request_hash: operation.requestHash,
      started_by: operation.startedBy,
      cancel_requested_by: null,
      started_at: now,
      updated_at: now,
      finished_at: null,
      audited_at: null,
      row_version: 1,
    };
    await transaction<OperationRow>(TABLE).insert(row);
    return toOperationRecord({ ...row, registered_owner: operation.owner });
  }

  /** Undefined when there is no such operation. */
  async get(
    id: string,
    transaction?: Knex.Transaction,
  ): Promise<OperationRecord | undefined> {
    return this.first(
      query => query.where({ 'operation.id': id }),
      transaction,
    );
  }

  /** What was started with this key before. */
  async findIntent(
    startedBy: string,
    idempotencyKey: string,
  ): Promise<OperationRecord | undefined> {
    return this.first(query =>
      query.where({
        'operation.started_by': startedBy,
        'operation.idempotency_key': idempotencyKey,
      }),
    );
  }

  /** What holds a cloud cluster now. */
  async findActive(
    cluster: { provider: string; ref: string },
    transaction?: Knex.Transaction,
  ): Promise<OperationRecord | undefined> {
    const key = { 'operation.lock_key': lockKeyOf(cluster) };
    return this.first(query => query.where(key), transaction);
  }

  /** One page, the latest first, and the number of all. */
  async page(
    query: OperationQuery,
  ): Promise<{ items: OperationRecord[]; totalItems: number }> {
    const narrow = (builder: Knex.QueryBuilder) => {
      const { owners, clusterId } = query;
      if (owners) builder.where(whereOwned(owners));
      if (clusterId) builder.where('operation.cluster_id', clusterId);
    };
    const [rows, [total]] = await Promise.all([
      this.select(this.database)
        .modify(narrow)
        .orderBy([
          { column: 'operation.started_at', order: 'desc' },
          { column: 'operation.id', order: 'desc' },
        ])
        .offset(query.offset)
        .limit(query.limit),
      this.joined(this.database).modify(narrow).count({ count: '*' }),
    ]);
    return {
      items: rows.map(toOperationRecord),
      totalItems: Number(total?.count ?? 0),
    };
  }

  /** Writes what a turn changed. To be called inside the fenced transaction of that turn. */
  async save(
    transaction: Knex.Transaction,
    id: string,
    turn: OperationTurn,
    now: number,
  ): Promise<void> {
    await transaction<OperationRow>(TABLE)
      .where({ id })
      .update({
        state: turn.state,
        steps: toJsonText(turn.steps),
        problem: turn.problem ? toJsonText(turn.problem) : null,
        updated_at: now,
        row_version: transaction.raw('row_version + 1'),
        ...(turn.isEnded && { finished_at: now, lock_key: null }),
      });
  }

  /** Notes that its end is in the audit log. */
  async noteAudited(id: string): Promise<void> {
    const now = await this.clock.now();
    await this.database<OperationRow>(TABLE)
      .where({ id })
      .update({ audited_at: now });
  }

  /** Notes that somebody wants it to stop. False when it has ended, or somebody wanted that before. */
  async requestCancel(
    id: string,
    by: string,
    transaction: Knex.Transaction,
  ): Promise<boolean> {
    const now = await this.clock.now(transaction);
    const asked = await transaction<OperationRow>(TABLE)
      .where({ id, cancel_requested_by: null, finished_at: null })
      .update({
        cancel_requested_by: by,
        updated_at: now,
        row_version: transaction.raw('row_version + 1'),
      });
    return asked > 0;
  }

  /** Throws away what ended before. Returns how many. */
  async prune(endedBefore: number): Promise<number> {
    return this.database.transaction(async transaction => {
      const old = () =>
        transaction(TABLE).where('finished_at', '<', endedBefore);
      await transaction('observation_ticks')
        .where({ kind: 'operation' })
        .whereIn('subject_id', old().select('id'))
        .delete();
      const pruned = await old().delete();
      return pruned;
    });
  }

  private async first(
    narrow: (query: Knex.QueryBuilder) => void,
    transaction?: Knex.Transaction,
  ): Promise<OperationRecord | undefined> {
    const [row] = await this.select(transaction ?? this.database)
      .modify(narrow)
      .limit(1);
    return row && toOperationRecord(row);
  }

  private select(
    database: Knex,
  ): Knex.QueryBuilder<object, FoundOperationRow[]> {
    return this.joined(database).select(
      'operation.*',
      'cluster.owner_ref as registered_owner',
    );
  }

  private joined(database: Knex): Knex.QueryBuilder {
    return database(`${TABLE} as operation`).leftJoin(
      'external_clusters as cluster',
      'cluster.id',
      'operation.cluster_id',
    );
  }
}

/** Who has the cluster now, or, once it has left the portal, who had it then. */
function whereOwned(owners: string[]) {
  return (owned: Knex.QueryBuilder) =>
    owned
      .whereIn('cluster.owner_ref', owners)
      .orWhere(left =>
        left.whereNull('cluster.id').whereIn('operation.owner_ref', owners),
      );
}

function lockKeyOf({ provider, ref }: { provider: string; ref: string }) {
  return `${provider} ${ref}`;
}
