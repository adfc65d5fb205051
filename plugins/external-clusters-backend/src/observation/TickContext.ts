import { LoggerService } from '@backstage/backend-plugin-api';
import { AccountStore } from '../database/AccountStore';
import { Clock } from '../database/Clock';
import { CloudClusterStore } from '../database/CloudClusterStore';
import { TickStore } from '../database/TickStore';
import { OpenAccount } from '../work';
import { AccessRecorder } from './AccessRecorder';
import { InsideReader } from './InsideReader';
import { ObservationIntervals } from './ObservationIntervals';
import { ObservationRecorder } from './ObservationRecorder';

/** All that the ticks of observation work with. */
export interface TickContext {
  accounts: AccountStore;
  clouds: CloudClusterStore;
  ticks: TickStore;
  clock: Clock;
  facts: ObservationRecorder;
  access: AccessRecorder;
  openAccount: OpenAccount;
  insideReader: InsideReader;
  intervals: ObservationIntervals;
  /** A number from 0 to 1, by chance. */
  jitter: () => number;
  logger: LoggerService;
}
