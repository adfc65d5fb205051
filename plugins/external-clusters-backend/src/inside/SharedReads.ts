import { isProviderError } from 'backstage-plugin-external-clusters-node';
import { LRUCache } from 'lru-cache';

/** So that somebody who looks every ten seconds sees something new each time. */
const KEPT_MILLISECONDS = 8_000;
/** What was much to read is read less often. */
const KEPT_MILLISECONDS_OF_MUCH = 30_000;
const MUCH = 500;
/** Long enough for ten viewers, short enough for one who has mended it. */
const FAILURE_KEPT_MILLISECONDS = 3_000;
/** Nodes and events that are kept, of all clusters together: some 60 MB. */
const MOST_THINGS = 25_000;

/** What was read, and when: epoch milliseconds. */
export interface Timed<T> {
  value: T;
  at: number;
}

type Outcome =
  | { kind: 'Read'; reading: Timed<unknown>; size: number }
  | { kind: 'Failed'; error: Error };

/** A read that several viewers may share. */
export interface SharedRead<T> {
  /** The same for all who want the same, and for nobody else. */
  key: string;
  read(): Promise<T>;
  /** How many things are in it. */
  sizeOf(value: T): number;
}

/**
 * Makes each read once for all who want it at the same time, and keeps it for a few seconds. Ten viewers so cost a
 * cluster the same as one; when one of them leaves, the others still get what they wait for.
 */
export class SharedReads {
  private readonly kept = new LRUCache<string, Outcome>({
    maxSize: MOST_THINGS,
    sizeCalculation: sizeOf,
    ttl: KEPT_MILLISECONDS,
    // Without it the nodes of a cluster that nobody looks at any more would stay.
    ttlAutopurge: true,
    // The global clock moves together with the global timers, in tests too.
    perf: performance,
  });
  private readonly running = new Map<string, Promise<Outcome>>();

  /** `now` answers epoch milliseconds. */
  constructor(private readonly now: () => number) {}

  /** Throws what the read throws; a ProviderError is kept for a moment too. */
  async get<T>(wanted: SharedRead<T>): Promise<Timed<T>> {
    const { key } = wanted;
    const outcome =
      this.kept.get(key) ?? (await (this.running.get(key) ?? this.run(wanted)));
    if (outcome.kind === 'Failed') throw outcome.error;
    // What is under a key was read by the read of that key.
    return outcome.reading as Timed<T>;
  }

  private run<T>(wanted: SharedRead<T>): Promise<Outcome> {
    const { key } = wanted;
    const running = this.read(wanted)
      .then(outcome => {
        this.kept.set(key, outcome, { ttl: lifeOf(outcome) });
        return outcome;
      })
      .finally(() => this.running.delete(key));
    this.running.set(key, running);
    return running;
  }

  private async read<T>(wanted: SharedRead<T>): Promise<Outcome> {
    try {
      const value = await wanted.read();
      const size = wanted.sizeOf(value);
      return { kind: 'Read', reading: { value, at: this.now() }, size };
    } catch (error) {
      if (isProviderError(error)) return { kind: 'Failed', error };
      throw error;
    }
  }
}

/** At least 1, which the cache asks for. */
function sizeOf(outcome: Outcome): number {
  return outcome.kind === 'Read' ? Math.max(1, outcome.size) : 1;
}

function lifeOf(outcome: Outcome): number {
  if (outcome.kind === 'Failed') return FAILURE_KEPT_MILLISECONDS;
  return outcome.size > MUCH ? KEPT_MILLISECONDS_OF_MUCH : KEPT_MILLISECONDS;
}
