import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Clock } from '../database/Clock';
import { Stores } from '../database/createStores';
import { AccessRecorder } from './AccessRecorder';
import { FencedWriter } from './FencedWriter';
import { InsideReader } from './InsideReader';
import { ObservationIntervals } from './ObservationIntervals';
import { ObservationRecorder } from './ObservationRecorder';
import { Observer } from './Observer';
import { OpenedAccount, TickContext } from './TickContext';
import { TickRunner } from './TickRunner';
import { InsideTick } from './ticks/InsideTick';
import { PoolTick } from './ticks/PoolTick';
import { StateTick } from './ticks/StateTick';
import { TransitionTick } from './ticks/TransitionTick';
import { Timer } from './Timer';

/** What an observer is made from. */
export interface ObserverOptions {
  database: Knex;
  stores: Stores;
  clock: Clock;
  /** The live provider of an account, with its budget. */
  openAccount: (accountId: string) => Promise<OpenedAccount>;
  insideReader: InsideReader;
  logger: LoggerService;
  intervals: ObservationIntervals;
  /** One word per process, at most 64 characters. */
  replicaId: string;
  /** A number from 0 to 1, by chance: `Math.random`. */
  jitter: () => number;
  timer: Timer;
}

/** Wires the observer of one replica. */
export function createObserver(options: ObserverOptions): Observer {
  const { stores, clock, logger, timer, replicaId } = options;
  const context = createContext(options);
  return new Observer({
    ticks: [
      new StateTick(context),
      new TransitionTick(context),
      new PoolTick(context),
      new InsideTick(context),
    ],
    store: stores.ticks,
    runner: new TickRunner({ ticks: stores.ticks, clock, timer, logger }),
    timer,
    logger,
    replicaId,
  });
}

function createContext(options: ObserverOptions): TickContext {
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
