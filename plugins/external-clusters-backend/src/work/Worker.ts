import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Clock } from '../database/Clock';
import { TickKind, TickStore } from '../database/TickStore';
import { Tick } from './Tick';
import { LEASE_MILLISECONDS, WorkRunner } from './WorkRunner';
import { Timer } from './Timer';

const WAKE_UP_SECONDS = 3;
const LONGEST_STOP_MILLISECONDS = 10_000;

/** How many ticks of each kind were done, and how many of all failed. */
export type TickCounts = Record<TickKind | 'failed', number>;

const NOTHING_DONE: Readonly<TickCounts> = {
  state: 0,
  transition: 0,
  pools: 0,
  inside: 0,
  operation: 0,
  failed: 0,
};

/** What a worker is made of. */
export interface WorkerParts {
  ticks: Tick[];
  store: TickStore;
  clock: Clock;
  timer: Timer;
  logger: LoggerService;
  /** One word per process. */
  replicaId: string;
}

/**
 * Does the regular work: it reads the clouds, and goes on with what was started there. Every replica has one; they
 * share the work by claiming it, so that there is no leader to lose.
 */
export class Worker {
  private readonly parts: WorkerParts;
  private readonly runner: WorkRunner;
  private readonly running = new Map<TickKind, Set<Promise<void>>>();
  private readonly stopping = new AbortController();
  private claiming: Promise<unknown> = Promise.resolve();

  constructor(parts: WorkerParts) {
    this.parts = parts;
    const { store: ticks, clock, timer, logger } = parts;
    this.runner = new WorkRunner({ ticks, clock, timer, logger });
    for (const { kind } of parts.ticks) this.running.set(kind, new Set());
  }

  /** Does everything that is due now, and what becomes due by it. */
  async runDue(): Promise<TickCounts> {
    const counts = { ...NOTHING_DONE };
    for (;;) {
      const started = await this.claim(counts);
      if (started.length === 0) return counts;
      await Promise.all(started);
    }
  }

  /** Looks for work without waiting until it is done. To be called after a local write that made something due. */
  nudge(): void {
    this.claim().catch(error => {
      // The database may be closed by then, and nothing is taken any more.
      if (this.stopping.signal.aborted) return;
      this.parts.logger.error('Looking for work failed', {
        error: error instanceof Error ? error.name : 'unknown',
      });
    });
  }

  /** Wakes up every few seconds, in every replica. */
  async start(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'external-clusters-work',
      scope: 'local',
      frequency: { seconds: WAKE_UP_SECONDS },
      timeout: { minutes: 1 },
      signal: this.stopping.signal,
      fn: async () => this.nudge(),
    });
  }

  /** Takes no more work and gives back what is being done, within ten seconds. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.runner.endAll();
    await this.claiming;
    this.runner.endAll();
    const all = [...this.running.values()].flatMap(set => [...set]);
    let cancel = () => {};
    const tooLong = new Promise<void>(resolve => {
      cancel = this.parts.timer.after(LONGEST_STOP_MILLISECONDS, resolve);
    });
    await Promise.race([Promise.all(all), tooLong]);
    cancel();
    // What has just ended may have looked for more.
    await this.claiming;
  }

  /** One look at a time: two at once would both count the same room. */
  private claim(counts?: TickCounts): Promise<Promise<void>[]> {
    const look = this.claiming.then(() => this.claimAll(counts));
    this.claiming = look.catch(() => undefined);
    return look;
  }

  private async claimAll(counts?: TickCounts): Promise<Promise<void>[]> {
    const started: Promise<void>[] = [];
    for (const tick of this.parts.ticks) {
      started.push(...(await this.claimSome(tick, counts)));
    }
    return started;
  }

  private async claimSome(
    tick: Tick,
    counts?: TickCounts,
  ): Promise<Promise<void>[]> {
    const running = this.running.get(tick.kind) ?? new Set();
    const limit = tick.capacity - running.size;
    if (limit <= 0 || this.stopping.signal.aborted) return [];
    const { store, replicaId: owner } = this.parts;
    const claims = await store.claimDue({
      kind: tick.kind,
      owner,
      leaseMilliseconds: LEASE_MILLISECONDS,
      limit,
    });
    const wasFull = claims.length === limit;
    return claims.map(claim => {
      const work = this.runner.run(tick, claim).then(done => {
        running.delete(work);
        if (counts) counts[tick.kind] += 1;
        if (counts && !done) counts.failed += 1;
        // There may be more where this came from; whoever counts looks again by themselves.
        if (wasFull && !counts) this.nudge();
      });
      running.add(work);
      return work;
    });
  }
}
