import { LRUCache } from 'lru-cache';
import { untilAborted } from './untilAborted';

/** Anything longer-lived is asked for again, so that a revoked credential is not used for long. */
const LONGEST_MEMORY = 60 * 60 * 1000;
const SHARE_OF_LIFE = 0.8;
const MOST_ENTRIES = 2000;
/** Making a credential outlives the caller who asked first, but not this. */
const LONGEST_MAKING = 20 * 1000;

/** However often what is made is refused, no more often is it made anew. */
const REMAKING_APART = 60 * 1000;

/** What a memory is told by whoever uses it. */
export interface ExpiringMemoryOptions<T> {
  /** Epoch milliseconds. */
  now: () => number;
  /** Whether the thing is of no use any more, whatever it says of its end. */
  isRefused: (value: T) => boolean;
}

interface Remembered<T> {
  value: T;
  madeAt: number;
  until: number;
}

/**
 * Keeps what costs a call to make, for 80 % of its life and at most an hour, and makes each thing once for all who
 * ask at the same time. A caller who leaves does not spoil it for the others. Failures are not kept; what was refused is
 * made anew, at most once in a minute.
 */
export class ExpiringMemory<T extends { expiresAt?: number }> {
  private readonly kept = new LRUCache<string, Remembered<T>>({
    max: MOST_ENTRIES,
  });
  private readonly making = new Map<string, Promise<T>>();
  private readonly closing = new AbortController();

  constructor(private readonly options: ExpiringMemoryOptions<T>) {}

  async get(
    key: string,
    signal: AbortSignal,
    make: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const found = this.kept.get(key);
    if (found && this.isGood(found)) return found.value;
    return untilAborted(signal, () => this.makeOnce(key, make));
  }

  /** Forgets everything and ends what is being made. */
  close(): void {
    this.kept.clear();
    this.closing.abort();
  }

  private isGood({ value, madeAt, until }: Remembered<T>): boolean {
    const { now, isRefused } = this.options;
    const at = now();
    return at < until && (at < madeAt + REMAKING_APART || !isRefused(value));
  }

  private makeOnce(
    key: string,
    make: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const running = this.making.get(key);
    if (running) return running;
    const started = this.make(key, make).finally(() => this.making.delete(key));
    // Whoever still waits gets the error; when nobody does, it is nobody's.
    started.catch(() => {});
    this.making.set(key, started);
    return started;
  }

  private async make(
    key: string,
    make: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const deadline = AbortSignal.timeout(LONGEST_MAKING);
    const signal = AbortSignal.any([this.closing.signal, deadline]);
    const value = await untilAborted(signal, () => make(signal));
    const now = this.options.now();
    const life = (value.expiresAt ?? Infinity) - now;
    const until = now + Math.min(life * SHARE_OF_LIFE, LONGEST_MEMORY);
    this.kept.set(key, { value, madeAt: now, until });
    return value;
  }
}
