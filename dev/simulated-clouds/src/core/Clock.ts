/** Where the simulated clouds take their time from: epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** The machine's own time: what `npm run simulate` uses. */
export const systemClock: Clock = { now: () => Date.now() };

/** Time that stands still until it is moved: what tests use. */
export class ManualClock implements Clock {
  constructor(private time = Date.UTC(2026, 0, 1)) {}

  now() {
    return this.time;
  }

  advance(milliseconds: number) {
    this.time += milliseconds;
  }
}
