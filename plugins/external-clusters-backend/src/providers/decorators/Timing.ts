import { setTimeout as sleep } from 'node:timers/promises';

/** Where limits take their time from. */
export interface Timing {
  /** Epoch milliseconds. */
  now(): number;
  /** Resolves after that time; rejects as soon as the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Between 0 and 1, for jitter. */
  random(): number;
}

/** The machine's own time. */
export const systemTiming: Timing = {
  now: () => Date.now(),
  // Nothing that only waits keeps the process alive.
  sleep: (milliseconds, signal) =>
    sleep(milliseconds, undefined, { signal, ref: false }),
  random: () => Math.random(),
};
