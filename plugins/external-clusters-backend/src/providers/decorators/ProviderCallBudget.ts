import { bulkhead } from 'cockatiel';
import {
  CallOptions,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { untilAborted } from '../shared/untilAborted';
import { isDeadline } from './withDeadline';
import { CallBreaker } from './CallBreaker';
import { Timing } from './Timing';
import { CallRate, TokenBucket } from './TokenBucket';

/** Source: facts of the providers: below ARM's 25 per second and GKE's 50; AWS publishes no rate for EKS. */
const RATE: CallRate = { burst: 100, perSecond: 10 };
const CALLS_AT_ONCE = 4;
/** For a provider that says "slow down" without saying for how long. */
const USUAL_WAIT = 30 * 1000;
const LONGEST_WAIT = 15 * 60 * 1000;
const JITTER = 0.1;
/** Refusals of the budget itself, and of a portal that has no room for an answer, from which nothing is learnt about the provider. */
const OWN_CODES = new Set(['STILL_THROTTLED', 'NOT_ANSWERING', 'PORTAL_BUSY']);

/**
 * What one account may ask of its provider, shared by everybody who uses the account: four calls at a time, a rate of
 * requests, no request before a `Retry-After` ends, and none to a provider that does not answer.
 */
export class ProviderCallBudget {
  private readonly lanes = bulkhead(CALLS_AT_ONCE, Infinity);
  private readonly bucket: TokenBucket;
  private readonly breaker: CallBreaker;
  private throttledUntil = 0;

  constructor(private readonly timing: Timing) {
    this.bucket = new TokenBucket(RATE, timing);
    this.breaker = new CallBreaker(timing);
  }

  /** Makes a call that certainly asks the provider. */
  async run<T>(
    { signal }: CallOptions,
    call: (options: CallOptions) => Promise<T>,
  ): Promise<T> {
    const visit: Visit = { hasEntered: false };
    return this.inLane(signal, async () => {
      await this.admit(visit, signal);
      let isFirst = true;
      const pace = async () => {
        if (!isFirst) await this.admit(visit, signal);
        isFirst = false;
      };
      return this.watch(visit, signal, () => call({ signal, pace }));
    });
  }

  /** Makes a call that is mostly answered from memory: only its requests, if there are any, are in the budget. */
  async runFromMemory<T>(
    { signal }: CallOptions,
    call: (options: CallOptions) => Promise<T>,
  ): Promise<T> {
    const visit: Visit = { hasEntered: false };
    // What is made is for others too, so this caller's leaving does not end the wait for it.
    const pace = () => this.admit(visit, new AbortController().signal);
    return this.inLane(signal, () =>
      this.watch(visit, signal, () => call({ signal, pace })),
    );
  }

  private inLane<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
    return untilAborted(signal, () => this.lanes.execute(call, signal));
  }

  private async admit(visit: Visit, signal: AbortSignal): Promise<void> {
    this.refuseWhenThrottled();
    await this.bucket.take(signal);
    // Somebody else may have been told to slow down meanwhile.
    this.refuseWhenThrottled();
    if (visit.hasEntered) return;
    const pause = this.breaker.enter();
    if (pause > 0) throw notAnswering(pause);
    visit.hasEntered = true;
  }

  private async watch<T>(
    visit: Visit,
    signal: AbortSignal,
    call: () => Promise<T>,
  ): Promise<T> {
    try {
      // A provider that does not look at the signal must not keep its lane.
      const answer = await untilAborted(signal, call);
      if (visit.hasEntered) this.breaker.succeeded();
      return answer;
    } catch (error) {
      if (visit.hasEntered) this.learn(error, signal);
      throw error;
    }
  }

  private learn(error: unknown, signal: AbortSignal) {
    const known = isProviderError(error) ? error : undefined;
    if (OWN_CODES.has(known?.code ?? '') || hasLeft(signal)) {
      this.breaker.abandoned();
    } else if (known === undefined || known.kind === 'Unavailable') {
      this.breaker.failed();
    } else {
      this.breaker.succeeded();
      if (known.kind === 'Throttled') this.slowDown(known);
    }
  }

  private slowDown({ retryAfterMilliseconds }: ProviderError) {
    const wait = Math.min(retryAfterMilliseconds ?? USUAL_WAIT, LONGEST_WAIT);
    const jitter = wait * JITTER * this.timing.random();
    const until = this.timing.now() + wait + jitter;
    this.throttledUntil = Math.max(this.throttledUntil, until);
  }

  private refuseWhenThrottled() {
    const left = this.throttledUntil - this.timing.now();
    if (left <= 0) return;
    throw new ProviderError(
      'Throttled',
      'The provider asked this account to slow down; it is asked again later',
      { code: 'STILL_THROTTLED', retryAfterMilliseconds: Math.ceil(left) },
    );
  }
}

/** One call on its way through the budget. */
interface Visit {
  /** A request of it was let through, so that its outcome says something about the provider. */
  hasEntered: boolean;
}

/** The caller left; a deadline that passed is the provider's failure. */
function hasLeft(signal: AbortSignal): boolean {
  return signal.aborted && !isDeadline(signal.reason);
}

function notAnswering(pause: number): ProviderError {
  return new ProviderError(
    'Unavailable',
    'The provider did not answer several times; it is asked again later',
    { code: 'NOT_ANSWERING', retryAfterMilliseconds: Math.ceil(pause) },
  );
}
