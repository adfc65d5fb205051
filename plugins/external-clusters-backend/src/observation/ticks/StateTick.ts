import { isTransitional } from 'backstage-plugin-external-clusters-common';
import { TickClaim } from '../../database/TickStore';
import { AccountSweep, SweepResult } from '../AccountSweep';
import { nextAfter, Tick, TickOutcome } from '../../work';
import { TickContext } from '../TickContext';

/** Reads all clusters of one account, every minute. */
export class StateTick implements Tick {
  readonly kind = 'state';
  readonly capacity = 50;
  readonly deadlineMilliseconds = 120_000;
  private readonly context: TickContext;
  private readonly sweep: AccountSweep;

  constructor(context: TickContext) {
    this.context = context;
    this.sweep = new AccountSweep(context);
  }

  async run(claim: TickClaim, signal: AbortSignal): Promise<TickOutcome> {
    const { accounts, clouds, clock } = this.context;
    const account = await accounts.get(claim.subjectId);
    const clusters = account ? await clouds.ofAccount(account.id) : [];
    if (!account || clusters.length === 0) {
      return { nextAt: undefined, failed: false };
    }
    if (
      account.retryAt !== undefined &&
      account.retryAt > (await clock.now())
    ) {
      return { nextAt: account.retryAt, failed: false };
    }
    const manner = 'Bulk';
    const result = await this.sweep.run({
      claim,
      account,
      clusters,
      manner,
      signal,
    });
    await followUp(this.context, account.id, result);
    const { intervals, jitter } = this.context;
    const nextAt = nextAfter(claim, intervals.state, jitter);
    return {
      nextAt: Math.max(nextAt, result.retryAt ?? 0),
      failed: result.failed,
    };
  }
}

/** Has closer looks taken at what changed, and at what is changing. */
export async function followUp(
  context: TickContext,
  accountId: string,
  { changed, transitional }: SweepResult,
): Promise<void> {
  const { ticks, clock, intervals } = context;
  const now = await clock.now();
  const transition = {
    kind: 'transition',
    subjectId: accountId,
    at: now + intervals.transition,
  } as const;
  const looks = changed.flatMap(({ cluster, observation }) => {
    const pools = { kind: 'pools', subjectId: cluster.id, at: now } as const;
    const inside = { kind: 'inside', subjectId: cluster.id, at: now } as const;
    const isMoving =
      isTransitional(cluster.state) || isTransitional(observation.state);
    return [
      ...(isMoving ? [pools] : []),
      ...(observation.state === 'Running' ? [inside] : []),
    ];
  });
  await ticks.bringForward([...(transitional ? [transition] : []), ...looks]);
}
