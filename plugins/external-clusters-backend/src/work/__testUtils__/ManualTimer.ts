import { Cancel, Timer } from '../Timer';

/** Timers that go off when a test says so. */
export class ManualTimer implements Timer {
  private readonly waiting = new Set<{ run: () => void; every: boolean }>();

  after(_milliseconds: number, run: () => void): Cancel {
    return this.add({ run, every: false });
  }

  every(_milliseconds: number, run: () => void): Cancel {
    return this.add({ run, every: true });
  }

  /** How many are set. */
  get size(): number {
    return this.waiting.size;
  }

  /** Lets all deadlines pass. */
  fireDeadlines(): void {
    for (const timer of [...this.waiting]) {
      if (!timer.every) timer.run();
    }
  }

  /** Lets all that is regular happen once. */
  fireRegular(): void {
    for (const timer of [...this.waiting]) {
      if (timer.every) timer.run();
    }
  }

  private add(timer: { run: () => void; every: boolean }): Cancel {
    this.waiting.add(timer);
    return () => this.waiting.delete(timer);
  }
}
