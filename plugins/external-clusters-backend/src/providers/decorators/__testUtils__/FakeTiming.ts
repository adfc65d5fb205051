import { Timing } from '../Timing';

interface Sleeper {
  at: number;
  wake: () => void;
}

/** Time that stands still until it is moved. */
export class FakeTiming implements Timing {
  private time = 1_000_000;
  private sleepers: Sleeper[] = [];

  now() {
    return this.time;
  }

  random() {
    return 0;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      this.sleepers.push({ at: this.time + milliseconds, wake: resolve });
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  }

  /** Moves on, wakes whoever is due, and lets everything that follows from it happen. */
  async advance(milliseconds: number) {
    this.time += milliseconds;
    const due = this.sleepers.filter(({ at }) => at <= this.time);
    this.sleepers = this.sleepers.filter(({ at }) => at > this.time);
    for (const { wake } of due) wake();
    await settle();
  }
}

/** Lets everything happen that needs no time. */
export function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
