import { Clock } from '../database/Clock';
import { OperationStore } from '../database/OperationStore';

/** As long as operations are shown after their end. */
export const OPERATION_RETENTION_MILLISECONDS = 90 * 24 * 60 * 60_000;

/** Throws away what ended more than 90 days ago. One replica does it, once a day. Returns how many. */
export async function pruneOperations(options: {
  operations: OperationStore;
  clock: Clock;
}): Promise<number> {
  const now = await options.clock.now();
  return options.operations.prune(now - OPERATION_RETENTION_MILLISECONDS);
}
