import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Clock } from '../database/Clock';
import { Stores } from '../database/createStores';
import { AccessRecorder } from './AccessRecorder';
import { FencedWriter, OpenAccount, Tick } from '../work';
import { InsideReader } from './InsideReader';
import { ObservationIntervals } from './ObservationIntervals';
import { ObservationRecorder } from './ObservationRecorder';
import { TickContext } from './TickContext';
import { InsideTick } from './ticks/InsideTick';
import { PoolTick } from './ticks/PoolTick';
import { StateTick } from './ticks/StateTick';
import { TransitionTick } from './ticks/TransitionTick';

/** What observation is made from. */
export interface ObservationOptions {
  database: Knex;
  stores: Stores;
  clock: Clock;
  /** The live provider of an account, with its budget. */
  openAccount: OpenAccount;
  insideReader: InsideReader;
  logger: LoggerService;
  intervals: ObservationIntervals;
  /** A number from 0 to 1, by chance: `Math.random`. */
  jitter: () => number;
}

/** Wires what reads the clouds: alone it fills the read model. */
export function createObservationTicks(options: ObservationOptions): Tick[] {
  const context = createContext(options);
  return [
    new StateTick(context),
    new TransitionTick(context),
    new PoolTick(context),
    new InsideTick(context),
  ];
}

function createContext(options: ObservationOptions): TickContext {
  const { database, stores, clock } = options;
  const { accounts, clouds, ticks, feed } = stores;
  const writer = new FencedWriter({ database, clock, ticks, feed });
  return {
    accounts,
    clouds,
    ticks,
    clock,
    facts: new ObservationRecorder({ writer, clouds }),
    access: new AccessRecorder({ writer, clouds, accounts }),
    openAccount: options.openAccount,
    insideReader: options.insideReader,
    intervals: options.intervals,
    jitter: options.jitter,
    logger: options.logger,
  };
}
