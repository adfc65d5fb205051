import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Clock } from '../database/Clock';
import { Stores } from '../database/createStores';
import { FencedWriter, OpenAccount, Tick } from '../work';
import { OperationContext } from './OperationContext';
import { OperationTick } from './OperationTick';

/** Wires what takes operations further. */
export function createOperationTick(options: {
  database: Knex;
  stores: Stores;
  clock: Clock;
  /** The live provider of an account, with its budget. */
  openAccount: OpenAccount;
  /** A number from 0 to 1, by chance: `Math.random`. */
  jitter: () => number;
  logger: LoggerService;
  onEnded: OperationContext['onEnded'];
}): Tick {
  const { database, stores, clock } = options;
  const { ticks, feed } = stores;
  const writer = new FencedWriter({ database, clock, ticks, feed });
  return new OperationTick({ ...options, ...stores, writer });
}
