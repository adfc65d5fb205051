import {
  ActionRule,
  OperationKind,
} from 'backstage-plugin-external-clusters-common';
import { isActive, OperationRecord } from '../database/OperationRecord';
import { isOpen } from './steps';
import { mayBeGivenUp } from './stepTrouble';

/** Whether an operation can be stopped now, and why not; `canCancel` is what its provider can stop while it runs. */
export function cancelRule(
  operation: OperationRecord,
  { canCancel, now }: { canCancel: readonly OperationKind[]; now: number },
): ActionRule {
  const { cancelRequestedBy, steps } = operation;
  if (!isActive(operation)) return refuse('It has ended.');
  if (cancelRequestedBy) return refuse(`${cancelRequestedBy} asked for it.`);
  // What was not begun need not be stopped at the provider.
  const canStop = steps.some(
    step =>
      step.state === 'Waiting' ||
      (isOpen(step) && canCancel.includes(step.action)) ||
      mayBeGivenUp(step, now),
  );
  return canStop
    ? { allowed: true }
    : refuse('Its provider cannot stop what was begun.');
}

function refuse(reason: string): ActionRule {
  return { allowed: false, reason };
}
