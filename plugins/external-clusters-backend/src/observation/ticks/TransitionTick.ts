import { isTransitional } from 'backstage-plugin-external-clusters-common';
import { TickClaim } from '../../database/TickStore';
import { AccountSweep } from '../AccountSweep';
import { nextAfter, Tick, TickOutcome } from '../../work';
import { TickContext } from '../TickContext';
import { followUp } from './StateTick';

/** Up to here it is cheaper to ask for each cluster than to read the whole account. */
const FEW = 3;

/** Reads the clusters of one account that are changing or being changed, every ten seconds, as long as there are any. */
export class TransitionTick implements Tick {
  readonly kind = 'transition';
  readonly capacity = 50;
  readonly deadlineMilliseconds = 60_000;
  private readonly context: TickContext;
  private readonly sweep: AccountSweep;

  constructor(context: TickContext) {
    this.context = context;
    this.sweep = new AccountSweep(context);
  }

  async run(claim: TickClaim, signal: AbortSignal): Promise<TickOutcome> {
    const { accounts, clouds, clock, intervals, jitter } = this.context;
    const account = await accounts.get(claim.subjectId);
    const all = account ? await clouds.ofAccount(account.id) : [];
    const clusters = all.filter(
      ({ state, isBusy, missing, notFoundAt }) =>
        (isBusy || isTransitional(state)) &&
        !missing &&
        notFoundAt === undefined,
    );
    if (!account || clusters.length === 0) {
      return { nextAt: undefined, failed: false };
    }
    if (
      account.retryAt !== undefined &&
      account.retryAt > (await clock.now())
    ) {
      return { nextAt: account.retryAt, failed: false };
    }
    const manner = clusters.length > FEW ? 'Bulk' : 'Each';
    const result = await this.sweep.run({
      claim,
      account,
      clusters,
      manner,
      signal,
    });
    await followUp(this.context, account.id, {
      ...result,
      transitional: false,
    });
    const nextAt = nextAfter(claim, intervals.transition, jitter);
    const goOn = result.failed || result.transitional;
    return {
      nextAt: goOn ? Math.max(nextAt, result.retryAt ?? 0) : undefined,
      failed: result.failed,
    };
  }
}
