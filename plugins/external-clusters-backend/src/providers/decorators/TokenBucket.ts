import { Timing } from './Timing';

/** How many requests may be made. */
export interface CallRate {
  /** At once, after a time of rest. */
  burst: number;
  /** In the long run. */
  perSecond: number;
}

/** Lets requests through at a rate; who comes too early waits its turn, in order. */
export class TokenBucket {
  /** May be negative: those tokens are promised to callers who wait. */
  private tokens: number;
  private filledAt: number;

  constructor(
    private readonly rate: CallRate,
    private readonly timing: Timing,
  ) {
    this.tokens = rate.burst;
    this.filledAt = timing.now();
  }

  /** Rejects with the reason of the signal when it is aborted; the token is given back then. */
  async take(signal: AbortSignal): Promise<void> {
    this.fill();
    this.tokens -= 1;
    if (this.tokens >= 0) return;
    const wait = (-this.tokens / this.rate.perSecond) * 1000;
    try {
      await this.timing.sleep(wait, signal);
    } catch (error) {
      this.tokens += 1;
      throw error;
    }
  }

  private fill() {
    const now = this.timing.now();
    // A clock that was set back must not take tokens away.
    const seconds = Math.max(now - this.filledAt, 0) / 1000;
    const filled = this.tokens + seconds * this.rate.perSecond;
    this.tokens = Math.min(filled, this.rate.burst);
    this.filledAt = now;
  }
}
