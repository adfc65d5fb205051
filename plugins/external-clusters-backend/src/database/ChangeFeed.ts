import { Knex } from 'knex';
import { BigIntColumn, fitOptionalText, toNumber } from './columns';
import { ChangeNotifier } from './ChangeNotifier';
import { ClusterChangeRow } from './rows';

/** A change of a registration that is about to be committed. */
export interface PendingChange {
  kind: 'Changed' | 'Removed';
  clusterId: string;
  entityName: string;
  /** What the catalog shows changes too: only that is written to the feed. */
  catalog: boolean;
  /** Why it was removed. */
  reason?: string;
}

/** Where the feed stands. */
export interface FeedHead {
  /** Another epoch: the numbers mean something else. */
  epoch: string;
  /** Number of the newest change; 0 before the first. */
  last: number;
  /** Number of the oldest change that is still there. */
  oldest: number;
}

interface CounterRow {
  id: number;
  epoch: string;
  last: BigIntColumn;
  oldest: BigIntColumn;
}

const COUNTER = { id: 1 };

/**
 * Every change and removal of a registration, numbered in the order of commits: whoever has read up to a number
 * has missed nothing below it.
 */
export class ChangeFeed {
  private readonly database: Knex;
  private readonly notifier: ChangeNotifier;

  constructor(options: { database: Knex; notifier: ChangeNotifier }) {
    this.database = options.database;
    this.notifier = options.notifier;
  }

  /**
   * Numbers the changes inside the transaction that makes them, and tells this process once it is committed.
   *
   * The counter row stays locked until then, so numbers are given in the order of commits; call it last, so that
   * the lock is short.
   */
  async append(
    transaction: Knex.Transaction,
    changes: PendingChange[],
    now: number,
  ): Promise<void> {
    const inCatalog = changes.filter(change => change.catalog);
    if (inCatalog.length > 0) await this.write(transaction, inCatalog, now);
    this.notifier.notifyAfter(
      transaction,
      changes.map(({ kind, clusterId, catalog }) => ({
        kind,
        clusterId,
        catalog,
      })),
    );
  }

  /** Where the feed stands now. */
  async head(transaction?: Knex.Transaction): Promise<FeedHead> {
    const row = await (transaction ?? this.database)<CounterRow>(
      'change_counter',
    )
      .where(COUNTER)
      .first();
    return toHead(row);
  }

  /** Changes after a number, in their order. */
  async changesAfter(
    after: number,
    limit: number,
  ): Promise<ClusterChangeRow[]> {
    return this.database<ClusterChangeRow>('cluster_changes')
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(limit);
  }

  /** Throws away what is older; readers that stand before it have to read everything anew. Returns how many. */
  async prune(olderThan: number): Promise<number> {
    return this.database.transaction(async transaction => {
      await this.lockCounter(transaction);
      const newest = await transaction<ClusterChangeRow>('cluster_changes')
        .where('at', '<', olderThan)
        .max({ sequence: 'sequence' })
        .first();
      if (!newest?.sequence) return 0;
      const sequence = toNumber(newest.sequence);
      await transaction('change_counter')
        .where(COUNTER)
        .update({ oldest: sequence + 1 });
      const deleted = await transaction<ClusterChangeRow>('cluster_changes')
        .where('sequence', '<=', sequence)
        .delete();
      return deleted;
    });
  }

  private async write(
    transaction: Knex.Transaction,
    changes: PendingChange[],
    now: number,
  ) {
    const { last } = await this.lockCounter(transaction);
    await transaction('cluster_changes').insert(
      changes.map((change, index) => ({
        sequence: last + 1 + index,
        external_cluster_id: change.clusterId,
        entity_name: change.entityName,
        kind: change.kind === 'Removed' ? 'Removed' : 'Upserted',
        reason: fitOptionalText(change.reason, 300),
        at: now,
      })),
    );
    await transaction('change_counter')
      .where(COUNTER)
      .update({ last: last + changes.length });
  }

  private async lockCounter(transaction: Knex.Transaction): Promise<FeedHead> {
    const row = await transaction<CounterRow>('change_counter')
      .where(COUNTER)
      .forUpdate()
      .first();
    return toHead(row);
  }
}

function toHead(row: CounterRow | undefined): FeedHead {
  if (!row) throw new Error('The counter of the change feed is not there');
  return {
    epoch: row.epoch,
    last: toNumber(row.last),
    oldest: toNumber(row.oldest),
  };
}
