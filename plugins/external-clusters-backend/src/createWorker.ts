import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { Clock, Stores } from './database';
import {
  createObservationTicks,
  InsideReader,
  ObservationIntervals,
} from './observation';
import { auditEnd, createOperationTick } from './operations';
import { OpenAccount, systemTimer, Worker } from './work';

/** What the regular work stands on. */
export interface WorkParts {
  auditor: AuditorService;
  clock: Clock;
  database: Knex;
  insideReader: InsideReader;
  intervals: ObservationIntervals;
  logger: LoggerService;
  openAccount: OpenAccount;
  stores: Stores;
}

/** Wires the worker of this replica: it reads the clouds, and goes on with what was started there. */
export function createWorker(parts: WorkParts): Worker {
  const { auditor, clock, logger, stores } = parts;
  const wired = { ...parts, jitter: Math.random };
  const operations = createOperationTick({
    ...wired,
    onEnded: operation =>
      auditEnd(auditor, operation).catch(error => {
        logger.error('The end of an operation is not in the audit log yet', {
          operation: operation.id,
        });
        throw error;
      }),
  });
  return new Worker({
    ticks: [...createObservationTicks(wired), operations],
    store: stores.ticks,
    clock,
    timer: systemTimer,
    logger,
    replicaId: randomUUID(),
  });
}
