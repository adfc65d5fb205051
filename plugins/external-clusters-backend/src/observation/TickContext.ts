import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterProvider,
  ClusterProviderFactory,
} from 'backstage-plugin-external-clusters-node';
import { AccountStore } from '../database/AccountStore';
import { Clock } from '../database/Clock';
import { CloudClusterStore } from '../database/CloudClusterStore';
import { TickClaim, TickKind, TickStore } from '../database/TickStore';
import { AccessRecorder } from './AccessRecorder';
import { InsideReader } from './InsideReader';
import { ObservationIntervals } from './ObservationIntervals';
import { ObservationRecorder } from './ObservationRecorder';

/** An account with its live provider, whose budget is its own affair. */
export interface OpenedAccount {
  provider: ClusterProvider;
  factory: ClusterProviderFactory;
}

/** All that ticks work with. */
export interface TickContext {
  accounts: AccountStore;
  clouds: CloudClusterStore;
  ticks: TickStore;
  clock: Clock;
  facts: ObservationRecorder;
  access: AccessRecorder;
  openAccount: (accountId: string) => Promise<OpenedAccount>;
  insideReader: InsideReader;
  intervals: ObservationIntervals;
  /** A number from 0 to 1, by chance. */
  jitter: () => number;
  logger: LoggerService;
}

/** When a tick is to be done again. */
export interface TickOutcome {
  /** Undefined: when somebody asks for it. */
  nextAt: number | undefined;
  failed: boolean;
}

/** One kind of regular work. */
export interface Tick {
  readonly kind: TickKind;
  /** How many run at once in this process: those that hang must leave room for the others. */
  readonly capacity: number;
  /** The longest that one may take in real time. */
  readonly deadlineMilliseconds: number;
  /** Does the work. What it cannot read it records; it throws only when it cannot go on. */
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
