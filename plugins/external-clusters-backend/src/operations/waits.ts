import { StepRecord } from '../database/OperationRecord';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** As long as the cloud may not show yet what was just made. */
export const CREATION_GRACE = 2 * MINUTE;
/** As long as a change of others is waited for. */
export const LONGEST_BUSY = 30 * MINUTE;
/** As long as the cloud has to say that a cluster is not there, until that is believed. */
export const LONGEST_LOST = 10 * MINUTE;
/** After that, who wants it to stop need not wait for a cloud that cannot be asked. */
export const GIVE_UP_AFTER = 10 * MINUTE;

const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = MINUTE;

/** Between two questions how far a step is: 5 seconds at first, 15 in the long run. */
export function pollWait(
  { begunAt }: Pick<StepRecord, 'begunAt'>,
  now: number,
): number {
  const age = now - (begunAt ?? now);
  if (age < 30 * SECOND) return 5 * SECOND;
  return age < 2 * MINUTE ? 10 * SECOND : 15 * SECOND;
}

/** After the nth failure in a row, the first of which is 0: twice as long each time, up to a minute. */
export function backOff(failures: number): number {
  return Math.min(FIRST_WAIT * 2 ** Math.min(failures, 10), LONGEST_WAIT);
}
