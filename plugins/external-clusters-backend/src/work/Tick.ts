import { TickClaim, TickKind } from '../database/TickStore';

/** When a tick is to be done again. */
export interface TickOutcome {
  /** Undefined: when somebody asks for it. */
  nextAt: number | undefined;
  failed: boolean;
}

/** One kind of work that is claimed and done again and again. */
export interface Tick {
  readonly kind: TickKind;
  /** How many run at once in this process: those that hang must leave room for the others. */
  readonly capacity: number;
  /** The longest that one may take in real time. */
  readonly deadlineMilliseconds: number;
  /** Does the work. What it cannot do it records; it throws only when it cannot go on. */
  run(claim: TickClaim, signal: AbortSignal): Promise<TickOutcome>;
}

/** An interval after the claim; up to a tenth earlier, by chance, so that accounts spread out. */
export function nextAfter(
  claim: TickClaim,
  interval: number,
  jitter: () => number,
): number {
  return claim.claimedAt + Math.ceil(interval * (1 - jitter() / 10));
}
