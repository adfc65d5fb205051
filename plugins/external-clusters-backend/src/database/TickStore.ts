import { Knex } from 'knex';
import { BigIntColumn, toNumber, toOptionalNumber } from './columns';
import { Clock } from './Clock';
import { isPostgres } from './dialect';
import { LeaseLostError } from './errors';

/**
 * What is done: `state` and `transition` of an account are read, `pools` and `inside` of a cloud cluster; an
 * `operation` is taken a step further.
 */
export type TickKind =
  | 'state'
  | 'transition'
  | 'pools'
  | 'inside'
  | 'operation';

/** The right to do one piece of work, until another worker takes it. */
export interface TickClaim {
  kind: TickKind;
  /** Id of the account, of the cloud cluster or of the operation. */
  subjectId: string;
  owner: string;
  /** Rises with each claim. */
  fence: number;
  /** When it was due. */
  dueAt: number;
  /** How often in a row it failed. */
  failures: number;
  claimedAt: number;
}

/** How a worker asks for work. */
export interface ClaimRequest {
  kind: TickKind;
  /** Who claims: one word per process. */
  owner: string;
  leaseMilliseconds: number;
  limit: number;
}

interface TickRow {
  kind: TickKind;
  subject_id: string;
  next_at: BigIntColumn | null;
  failures: number;
  lease_owner: string | null;
  lease_until: BigIntColumn;
  fence: BigIntColumn;
}

const TABLE = 'observation_ticks';

/**
 * Shares the regular work between replicas: by claiming alone, with a lease that ends when its worker dies,
 * and a fence that refuses what a worker writes after it lost the lease.
 */
export class TickStore {
  private readonly database: Knex;
  private readonly clock: Clock;

  constructor(options: { database: Knex; clock: Clock }) {
    this.database = options.database;
    this.clock = options.clock;
  }

  /** Takes what is due, the most overdue first. Two workers that ask at once never get the same. */
  async claimDue(request: ClaimRequest): Promise<TickClaim[]> {
    const now = await this.clock.now();
    return this.database.transaction(async transaction => {
      const query = transaction<TickRow>(TABLE)
        .where('kind', request.kind)
        .where('next_at', '<=', now)
        .where('lease_until', '<=', now)
        .orderBy('next_at')
        .limit(request.limit);
      if (isPostgres(this.database)) query.forUpdate().skipLocked();
      const due = await query;
      const taken = await this.take(transaction, request, due, now);
      return taken.map(row => toClaim(row, due, now));
    });
  }

  /** Makes the lease longer. Throws `LeaseLostError` when another worker has the work. */
  async renew(claim: TickClaim, leaseMilliseconds: number): Promise<void> {
    const now = await this.clock.now();
    const until = now + leaseMilliseconds;
    const renewed = await this.held(this.database, claim).update({
      lease_until: until,
      next_at: this.database.raw(
        'case when next_at = lease_until then ? else next_at end',
        [until],
      ),
    });
    if (renewed === 0) throw lost(claim);
  }

  /**
   * To be called in the transaction that writes what the work found, after its other locks:
   * throws `LeaseLostError`, and thus rolls it back, when another worker has the work now.
   */
  async assertHeld(
    transaction: Knex.Transaction,
    claim: TickClaim,
  ): Promise<void> {
    const row = await this.held(transaction, claim).forUpdate().first();
    if (!row) throw lost(claim);
  }

  /**
   * Gives the work back, to be done again at `nextAt`, or when somebody asks for it (`undefined`). What somebody
   * asked for while it was done is not forgotten.
   */
  async finish(
    claim: TickClaim,
    outcome: { nextAt: number | undefined; failed: boolean },
  ): Promise<void> {
    await this.database.transaction(async transaction => {
      const row = await this.held(transaction, claim).forUpdate().first();
      if (!row) return;
      await this.held(transaction, claim).update({
        next_at: mergeNextAt(row, outcome.nextAt),
        failures: outcome.failed ? row.failures + 1 : 0,
        lease_owner: null,
        lease_until: 0,
      });
    });
  }

  /** Gives the work back undone, for another worker to take at once. */
  async release(claim: TickClaim): Promise<void> {
    await this.held(this.database, claim).update({
      next_at: claim.dueAt,
      lease_owner: null,
      lease_until: 0,
    });
  }

  /** Makes sure that the work is done no later than `at`. */
  async bringForward(
    work: { kind: TickKind; subjectId: string; at: number }[],
    transaction?: Knex.Transaction,
  ): Promise<void> {
    if (work.length === 0) return;
    const database = transaction ?? this.database;
    await database<TickRow>(TABLE)
      .insert(
        work.map(({ kind, subjectId, at }) => ({
          kind,
          subject_id: subjectId,
          next_at: at,
        })),
      )
      .onConflict(['kind', 'subject_id'])
      .merge({ next_at: database.raw('excluded.next_at') })
      .whereRaw(
        `${TABLE}.next_at is null or ${TABLE}.next_at > excluded.next_at`,
      );
  }

  /** Forgets the work of something that is gone; whoever does it now can write nothing more. */
  async remove(
    subjectIds: string[],
    transaction: Knex.Transaction,
  ): Promise<void> {
    await transaction(TABLE).whereIn('subject_id', subjectIds).delete();
  }

  private async take(
    transaction: Knex.Transaction,
    request: ClaimRequest,
    due: TickRow[],
    now: number,
  ): Promise<TickRow[]> {
    if (due.length === 0) return [];
    const until = now + request.leaseMilliseconds;
    return (
      transaction<TickRow>(TABLE)
        .where('kind', request.kind)
        .whereIn(
          'subject_id',
          due.map(row => row.subject_id),
        )
        // Compared again for SQLite, which has no row locks.
        .where('lease_until', '<=', now)
        .update({
          lease_owner: request.owner,
          lease_until: until,
          // Due again when the lease ends; anything else in the column was asked for in the meantime.
          next_at: until,
          fence: transaction.raw('fence + 1'),
        })
        .returning('*')
    );
  }

  private held(database: Knex, claim: TickClaim) {
    return database<TickRow>(TABLE).where({
      kind: claim.kind,
      subject_id: claim.subjectId,
      lease_owner: claim.owner,
      fence: claim.fence,
    });
  }
}

function toClaim(row: TickRow, due: TickRow[], now: number): TickClaim {
  const before = due.find(({ subject_id }) => subject_id === row.subject_id);
  return {
    kind: row.kind,
    subjectId: row.subject_id,
    owner: row.lease_owner ?? '',
    fence: toNumber(row.fence),
    dueAt: toOptionalNumber(before?.next_at ?? null) ?? now,
    failures: row.failures,
    claimedAt: now,
  };
}

/** Somebody asked for it since the claim: then the earlier time of the two holds. */
function mergeNextAt(row: TickRow, nextAt: number | undefined): number | null {
  const current = toOptionalNumber(row.next_at);
  const asked = current !== toNumber(row.lease_until);
  if (current === undefined || !asked) return nextAt ?? null;
  return nextAt === undefined ? current : Math.min(current, nextAt);
}

function lost(claim: TickClaim): LeaseLostError {
  return new LeaseLostError(
    `Another worker has the ${claim.kind} tick of ${claim.subjectId}`,
  );
}
