import { StepRecord } from '../database/OperationRecord';

/** What an operation ends with. */
export type EndState = 'Succeeded' | 'Failed' | 'Cancelled';

/** Position of the step that is next or being done; -1 when there is none. */
export function openStepIndex(steps: StepRecord[]): number {
  return steps.findIndex(isOpen);
}

/** The steps with one of them replaced; after one that did not succeed nothing more is done. */
export function withStep(
  steps: StepRecord[],
  index: number,
  step: StepRecord,
): StepRecord[] {
  const isOver = step.state === 'Failed' || step.state === 'Cancelled';
  return steps.map((each, position) => {
    if (position === index) return step;
    return isOver && position > index ? { ...each, state: 'Cancelled' } : each;
  });
}

/** What the operation ends with, once no step is open. */
export function endStateOf(steps: StepRecord[]): EndState {
  const has = (state: EndState) => steps.some(step => step.state === state);
  if (has('Failed')) return 'Failed';
  return has('Cancelled') ? 'Cancelled' : 'Succeeded';
}

/** The token by which a new cluster is known: that of the step that makes it. */
export function creationTokenOf(steps: StepRecord[]): string {
  const step = steps.find(({ action }) => action === 'CreateCluster');
  if (!step) throw new Error('No step makes the cluster');
  return step.token;
}

/** The step is next, or being done. */
export function isOpen({ state }: Pick<StepRecord, 'state'>): boolean {
  return state === 'Waiting' || state === 'Beginning' || state === 'Running';
}
