import {
  Operation,
  OperationSummary,
} from 'backstage-plugin-external-clusters-common';

/** True while an operation goes on. */
export function isActive({ state }: Pick<OperationSummary, 'state'>): boolean {
  return state === 'Pending' || state === 'Running';
}

/** The step that runs now with its number, counted from one; absent before the first and after the last. */
export function currentStep({ steps }: Operation) {
  const index = steps.findIndex(({ state }) => state === 'Running');
  const step = steps[index];
  return step && { step, number: index + 1 };
}

/** How many steps are done. */
export function doneSteps({ steps }: Operation): number {
  return steps.filter(({ state }) => state === 'Succeeded').length;
}

/**
 * Operations that can be tried again: failed, with nothing newer of the same kind on the same thing, and nothing
 * running there.
 *
 * @param operations - the latest first
 */
export function retryableIds(operations: Operation[]): Set<string> {
  const seen = new Set<string>();
  const busy = new Set(operations.filter(isActive).map(placeOf));
  return new Set(
    operations
      .filter(operation => {
        const thing = `${placeOf(operation)} ${operation.kind} ${poolOf(
          operation,
        )}`;
        const isLatest = !seen.has(thing);
        seen.add(thing);
        return (
          isLatest &&
          operation.state === 'Failed' &&
          operation.change !== undefined &&
          operation.clusterId !== undefined &&
          !busy.has(placeOf(operation))
        );
      })
      .map(({ id }) => id),
  );
}

function placeOf({ clusterId, clusterName }: Operation): string {
  return clusterId ?? clusterName;
}

function poolOf({ change }: Operation): string {
  return change && 'nodePool' in change ? change.nodePool : '';
}
