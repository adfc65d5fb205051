import {
  CallOptions,
  StepProgress,
} from 'backstage-plugin-external-clusters-node';
import { GkeCalls } from '../../GkeCalls';
import type { RawGkeOperation } from '../../GkeClient';
import { GkeRef } from '../../GkeRef';
import { GkeWritesClient } from '../../GkeWritesClient';

/** What a step works with. */
export interface GkeStepContext {
  calls: GkeCalls;
  writes: GkeWritesClient;
  ref: GkeRef;
  /** Value of the label on what is made. */
  token: string;
  options: CallOptions;
}

/** What the cloud shows of a step. */
export type StepTrace =
  /** Certainly this step's: it goes on, or it ended. */
  | { kind: 'Known'; progress: StepProgress }
  /** The cloud is not as the step wants it; an operation that runs may be about to change that. */
  | { kind: 'NotDone' };

/** One write at GKE: how it is begun, and how it is recognised. */
export interface GkeStep {
  /** The types of operation that Google makes of it. */
  readonly operationTypes: readonly string[];
  /** The node pool that it is about; the cluster itself when absent. */
  readonly nodePool?: string;
  /** When it was planned: no operation that began earlier is its own. Epoch milliseconds. */
  readonly plannedAt: number;
  /** Google can stop it. */
  readonly canBeCancelled: boolean;
  /** The end of the operation is not enough: what it leaves behind is looked at, too. */
  readonly endsWithLook: boolean;

  /**
   * Compares with what was seen when it was planned, and writes on that very copy. Answers progress where nothing is
   * left to be done.
   */
  begin(): Promise<RawGkeOperation | Ended>;

  /** Compares again, after Google said that the copy was no longer the present one. */
  compare(): Promise<void>;

  /** Looks at the cloud itself. Throws `Conflict` with `NAME_TAKEN` where somebody else made what it wants to make. */
  look(): Promise<StepTrace>;
}

/** A step of which nothing is left to be done. */
export interface Ended {
  kind: 'Ended';
  progress: StepProgress;
}

/** Nothing is left to be done. */
export const ENDED: Ended = { kind: 'Ended', progress: { state: 'Succeeded' } };

export const DONE: StepTrace = {
  kind: 'Known',
  progress: { state: 'Succeeded' },
};

/** It goes on, and the cloud itself says how far it is. */
export const DOING: StepTrace = {
  kind: 'Known',
  progress: { state: 'Running', handle: {} },
};

export const NOT_DONE: StepTrace = { kind: 'NotDone' };

/** It ended badly. */
export function failed(message: string): StepTrace {
  return { kind: 'Known', progress: { state: 'Failed', message } };
}

export function isEnded(answer: RawGkeOperation | Ended): answer is Ended {
  return 'kind' in answer && answer.kind === 'Ended';
}
