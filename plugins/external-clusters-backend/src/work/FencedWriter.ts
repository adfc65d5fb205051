import { Knex } from 'knex';
import { ChangeFeed, PendingChange } from '../database/ChangeFeed';
import { Clock } from '../database/Clock';
import { TickClaim, TickStore } from '../database/TickStore';

/** What a write of a tick is made with. */
export interface WriteContext {
  transaction: Knex.Transaction;
  now: number;
}

/** Writes what a tick found: all or nothing, and nothing at all when another worker has the work meanwhile. */
export class FencedWriter {
  private readonly database: Knex;
  private readonly clock: Clock;
  private readonly ticks: TickStore;
  private readonly feed: ChangeFeed;

  constructor(options: {
    database: Knex;
    clock: Clock;
    ticks: TickStore;
    feed: ChangeFeed;
  }) {
    this.database = options.database;
    this.clock = options.clock;
    this.ticks = options.ticks;
    this.feed = options.feed;
  }

  /**
   * Runs the work in a transaction and tells of the changes that it returns, once per registration.
   * Throws `LeaseLostError`.
   */
  async write(
    claim: TickClaim,
    work: (context: WriteContext) => Promise<PendingChange[]>,
  ): Promise<void> {
    await this.database.transaction(async transaction => {
      const now = await this.clock.now(transaction);
      const changes = await work({ transaction, now });
      // Locked after what the work locks and before the counter of the feed, as everywhere.
      await this.ticks.assertHeld(transaction, claim);
      await this.feed.append(transaction, mergeChanges(changes), now);
    });
  }
}

function mergeChanges(changes: PendingChange[]): PendingChange[] {
  const merged = new Map<string, PendingChange>();
  for (const change of changes) {
    const before = merged.get(change.clusterId);
    const catalog = change.catalog || (before?.catalog ?? false);
    merged.set(change.clusterId, { ...change, catalog });
  }
  return [...merged.values()];
}
