import { Problem } from 'backstage-plugin-external-clusters-common';
import { StepRecord } from '../database/OperationRecord';

/** What came of one turn at a step. */
export interface StepOutcome {
  step: StepRecord;
  /** Why it failed. */
  problem?: Problem;
  /** Milliseconds until the next turn. */
  wait: number;
  /** The turn itself failed: the next ones come less and less often. */
  failed: boolean;
}

/** The outcome of a step that has ended: what follows is done at once. */
export function settled(
  step: StepRecord,
  state: 'Succeeded' | 'Failed' | 'Cancelled',
  now: number,
): StepOutcome {
  const ended = { ...step, state, finishedAt: now };
  return { step: ended, wait: 0, failed: false };
}
