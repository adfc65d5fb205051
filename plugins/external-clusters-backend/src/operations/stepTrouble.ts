import { isProviderError } from 'backstage-plugin-external-clusters-node';
import { StepRecord } from '../database/OperationRecord';
import { GIVE_UP_AFTER } from './waits';

/** A stable word for what went wrong. */
export function codeOf(error: unknown): string {
  return isProviderError(error) ? error.code : 'Unexpected';
}

/** The same step with a note of what keeps it from going on; `since` stays while it is the same thing. */
export function withTrouble(
  step: StepRecord,
  trouble: { code: string; message: string },
  now: number,
): StepRecord {
  const { code, message } = trouble;
  const since = step.trouble?.code === code ? step.trouble.since : now;
  return { ...step, message, trouble: { code, since } };
}

/** How long it has been the same trouble by now. */
export function troubleAge({ trouble }: StepRecord, now: number): number {
  return trouble ? now - trouble.since : 0;
}

/** The cloud could not be asked for so long that nobody has to wait for it who wants the operation to end. */
export function mayBeGivenUp(step: StepRecord, now: number): boolean {
  return troubleAge(step, now) >= GIVE_UP_AFTER;
}

/** What is said of a read that failed: it says nothing of the step. */
export function unreadMessage(error: unknown): string {
  const reason = isProviderError(error)
    ? error.message
    : 'for a reason that is in the log only';
  return `How far it is could not be read: ${reason}`.slice(0, 300);
}
