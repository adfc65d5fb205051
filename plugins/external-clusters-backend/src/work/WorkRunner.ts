import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '../database/Clock';
import { LeaseLostError } from '../database/errors';
import { TickClaim, TickStore } from '../database/TickStore';
import { TickEndedError } from './callProvider';
import { Tick, TickOutcome } from './Tick';
import { Timer } from './Timer';

/** How long a worker may be silent before others take its work; renewed three times within. */
export const LEASE_MILLISECONDS = 60_000;

/** What failed for a reason of our own is tried again after that. */
const AFTER_A_FAULT_MILLISECONDS = 60_000;

/** Runs claimed work: with a deadline, a lease that is kept, and an end when the process has to stop. */
export class WorkRunner {
  private readonly ticks: TickStore;
  private readonly clock: Clock;
  private readonly timer: Timer;
  private readonly logger: LoggerService;
  private readonly running = new Set<AbortController>();

  constructor(options: {
    ticks: TickStore;
    clock: Clock;
    timer: Timer;
    logger: LoggerService;
  }) {
    this.ticks = options.ticks;
    this.clock = options.clock;
    this.timer = options.timer;
    this.logger = options.logger;
  }

  /** Does the work and gives it back. Never throws. Returns whether it was done without a failure. */
  async run(tick: Tick, claim: TickClaim): Promise<boolean> {
    const controller = new AbortController();
    const cancel = this.guard(tick, claim, controller);
    this.running.add(controller);
    try {
      const outcome = await tick.run(claim, controller.signal);
      await this.finish(claim, outcome);
      return !outcome.failed;
    } catch (error) {
      await this.giveBack(claim, error);
      return false;
    } finally {
      this.running.delete(controller);
      cancel();
    }
  }

  /** Ends all work that is being done: it goes back undone. */
  endAll(): void {
    for (const controller of this.running) {
      controller.abort(new TickEndedError('The process stops'));
    }
  }

  private guard(tick: Tick, claim: TickClaim, controller: AbortController) {
    const cancelDeadline = this.timer.after(tick.deadlineMilliseconds, () =>
      controller.abort(),
    );
    const cancelRenewal = this.timer.every(LEASE_MILLISECONDS / 3, () => {
      this.ticks.renew(claim, LEASE_MILLISECONDS).catch(error => {
        if (error instanceof LeaseLostError) {
          controller.abort(new TickEndedError('Another worker has the work'));
        }
      });
    });
    return () => {
      cancelDeadline();
      cancelRenewal();
    };
  }

  /**
   * Intervals begin with the claim. One that failed and took longer than its interval would be due again at once, so
   * its interval begins at its end: what hangs is left alone for a while.
   */
  private async finish(claim: TickClaim, outcome: TickOutcome): Promise<void> {
    const { nextAt, failed } = outcome;
    const now = await this.clock.now();
    const isLate = failed && nextAt !== undefined && nextAt <= now;
    await this.ticks.finish(claim, {
      nextAt: isLate ? now + (nextAt - claim.claimedAt) : nextAt,
      failed,
    });
  }

  private async giveBack(claim: TickClaim, error: unknown): Promise<void> {
    try {
      if (error instanceof LeaseLostError) return;
      if (error instanceof TickEndedError) {
        await this.ticks.release(claim);
        return;
      }
      this.logger.error('Regular work failed', {
        tick: claim.kind,
        subject: claim.subjectId,
        error: error instanceof Error ? error.name : 'unknown',
      });
      await this.finish(claim, laterAfterFault(claim));
    } catch {
      // The database cannot be written to: the lease ends by itself.
    }
  }
}

function laterAfterFault(claim: TickClaim): TickOutcome {
  return {
    nextAt: claim.claimedAt + AFTER_A_FAULT_MILLISECONDS,
    failed: true,
  };
}
