import { ActionRule } from 'backstage-plugin-external-clusters-common';
import { isActive, OperationRecord } from '../database/OperationRecord';
import { mayBeGivenUp } from './stepTrouble';

/** Whether an operation can be stopped now, and why not. */
export function cancelRule(
  operation: OperationRecord,
  { canCancel, now }: { canCancel: boolean; now: number },
): ActionRule {
  const { cancelRequestedBy, steps } = operation;
  if (!isActive(operation)) return refuse('It has ended.');
  if (cancelRequestedBy) return refuse(`${cancelRequestedBy} asked for it.`);
  // What was not begun need not be stopped at the provider.
  const canStop =
    canCancel ||
    steps.some(step => step.state === 'Waiting' || mayBeGivenUp(step, now));
  return canStop
    ? { allowed: true }
    : refuse('Its provider cannot stop what was begun.');
}

function refuse(reason: string): ActionRule {
  return { allowed: false, reason };
}
