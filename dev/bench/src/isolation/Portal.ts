import { clusterOf, openInside } from '../fixtures/openInside';
import {
  PATHS,
  ServedClusters,
  serveClusters,
} from '../fixtures/serveClusters';
import { startConnected } from '../fixtures/startConnected';
import { timeOf } from '../measuring/timeOf';

type Connected = Awaited<ReturnType<typeof startConnected>>;

const STATE_INTERVAL_MILLISECONDS = 60_000;
const LISTS = 30;
const PAGE = `${PATHS.clusters}?sort=name&limit=50`;
const LOOK_EACH_MILLISECONDS = 5;
const LONGEST_MILLISECONDS = 30_000;

/** Milliseconds of what people meet in one round. */
export interface Round {
  /** Of each page of the list. */
  list: number[];
  /** Until all others were read once more, from when they were due. */
  freshness: number[];
  /** Of looking into each of the others. */
  inside: number[];
}

/** A portal of connected clusters, the first of which can swallow its calls. */
export class Portal {
  private constructor(
    private readonly connected: Connected,
    private readonly server: ServedClusters,
  ) {}

  static async start(clusters: number): Promise<Portal> {
    const connected = await startConnected(clusters);
    const server = await serveClusters(connected);
    await connected.observer.runDue();
    return new Portal(connected, server);
  }

  /** Lets the clusters become due, and measures while they are read. */
  async round(): Promise<Round> {
    const { clock, observer } = this.connected;
    await clock.advance(STATE_INTERVAL_MILLISECONDS);
    const due = await clock.now();
    const freshness = timeOf(async () => {
      observer.nudge();
      await this.untilOthersAreReadAfter(due);
    });
    const list: number[] = [];
    for (let index = 0; index < LISTS; index++) {
      list.push(await timeOf(() => this.server.get(PAGE)));
    }
    const round = { list, freshness: [await freshness] };
    return { ...round, inside: await this.lookInside() };
  }

  /** Does something while the first cluster takes every call and answers none. */
  async withHole<T>(work: () => Promise<T>): Promise<T> {
    const { observer, kubernetes } = this.connected;
    const { faults } = kubernetes;
    const hole = this.connected.accounts[0]?.id;
    faults.add({
      operation: 'kubernetes.',
      scope: hole,
      effect: { kind: 'hold', when: 'before' },
    });
    const calls = () => kubernetes.calls.count('', hole);
    const before = calls();
    try {
      const result = await work();
      if (calls() === before) throw new Error('Nobody fell into the hole');
      return result;
    } finally {
      faults.clear();
      faults.held.release();
      await observer.runDue();
    }
  }

  async stop() {
    this.server.close();
    await this.connected.stop();
  }

  /** Somebody looks into the hole at the same time. */
  private async lookInside(): Promise<number[]> {
    const { accounts, reader } = this.connected;
    const inside = openInside(reader, ref => {
      const account = accounts.find(({ id }) => id === ref);
      if (!account) throw new Error(`No cluster ${ref}`);
      return account.credential;
    });
    const [first, ...others] = accounts.map(({ id }) => clusterOf(id));
    const hole = first && inside.usage(first).catch(() => undefined);
    const times: number[] = [];
    for (const cluster of others) {
      times.push(await timeOf(() => inside.usage(cluster)));
    }
    this.connected.kubernetes.faults.held.release();
    await hole;
    return times;
  }

  private async untilOthersAreReadAfter(due: number) {
    const { accounts, database } = this.connected;
    const deadline = Date.now() + LONGEST_MILLISECONDS;
    while (Date.now() < deadline) {
      const [row] = await database('cloud_clusters')
        .where('observed_at', '>=', due)
        .count({ read: '*' });
      if (Number(row?.read) >= accounts.length - 1) return;
      await new Promise(resolve => setTimeout(resolve, LOOK_EACH_MILLISECONDS));
    }
    throw new Error('The other clusters were not read');
  }
}
