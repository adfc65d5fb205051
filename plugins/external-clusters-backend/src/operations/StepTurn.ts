import {
  ClusterEditor,
  isProviderError,
  StepProgress,
} from 'backstage-plugin-external-clusters-node';
import { StepRecord } from '../database/OperationRecord';
import { callProvider, retryAfter, throwIfTaken } from '../work';
import { settled, StepOutcome } from './StepOutcome';
import {
  codeOf,
  mayBeGivenUp,
  troubleAge,
  unreadMessage,
  withTrouble,
} from './stepTrouble';
import { toStoredProblem } from './toStoredProblem';
import {
  backOff,
  CREATION_GRACE,
  LONGEST_BUSY,
  LONGEST_LOST,
  pollWait,
} from './waits';

/** What a turn at a step works with. */
export interface StepTurnOptions {
  step: StepRecord;
  /** Of the cluster. */
  ref: string;
  /** Opens the account; what it throws certainly happened before any effect. */
  openEditor(): Promise<ClusterEditor>;
  /** Commits that the step is about to be begun: before it, nothing may reach the cloud. */
  commit(step: StepRecord): Promise<void>;
  isCancelWanted: boolean;
  /** The provider can be asked to stop what it does. */
  canCancel: boolean;
  /** Something of the operation was done already, so that giving up would leave it half done. */
  isHalfDone: boolean;
  /** How many turns in a row failed. */
  failures: number;
  now: number;
  jitter: () => number;
  signal: AbortSignal;
}

const CREATING: ReadonlySet<string> = new Set([
  'CreateCluster',
  'CreateNodePool',
]);

/** Takes one step a little further: begins it, looks for it, or asks how far it is. */
export class StepTurn {
  constructor(private readonly options: StepTurnOptions) {}

  /** Throws only when the work was taken away or ended. */
  async run(): Promise<StepOutcome> {
    const { step } = this.options;
    if (step.state === 'Waiting') return this.begin(step);
    return step.state === 'Beginning' ? this.find(step) : this.check(step);
  }

  private async begin(step: StepRecord): Promise<StepOutcome> {
    const { now, openEditor, commit, isCancelWanted } = this.options;
    if (isCancelWanted) return settled(step, 'Cancelled', now);
    let editor: ClusterEditor;
    try {
      editor = await openEditor();
    } catch (error) {
      return this.notBegun(step, error);
    }
    const beginning: StepRecord = {
      ...step,
      state: 'Beginning',
      attempts: step.attempts + 1,
      begunAt: now,
      startedAt: step.startedAt ?? now,
    };
    await commit(beginning);
    try {
      const progress = await this.call(options =>
        editor.begin(this.request(beginning), options),
      );
      return this.progressed(beginning, progress);
    } catch (error) {
      return this.begunInVain(beginning, error);
    }
  }

  private begunInVain(step: StepRecord, error: unknown): StepOutcome {
    throwIfTaken(error);
    return isLost(error)
      ? {
          step: {
            ...step,
            touched: true,
            message:
              'The answer of the cloud was lost. It is looked up what came of it.',
          },
          wait: backOff(this.options.failures),
          failed: true,
        }
      : this.notBegun({ ...step, state: 'Waiting' }, error);
  }

  /** The cloud certainly did nothing: it may be tried again, or the step has failed. */
  private notBegun(step: StepRecord, error: unknown): StepOutcome {
    throwIfTaken(error);
    const { now, failures, jitter } = this.options;
    const message = isProviderError(error)
      ? error.message
      : unreadMessage(error);
    const again = withTrouble(step, { code: codeOf(error), message }, now);
    const pause = retryAfter(error, jitter());
    if (pause !== undefined) return { step: again, wait: pause, failed: false };
    return this.mayTryAgain(again, error)
      ? { step: again, wait: backOff(failures), failed: true }
      : this.failed(step, error);
  }

  private mayTryAgain(step: StepRecord, error: unknown): boolean {
    const { now, isHalfDone } = this.options;
    if (isLost(error)) return true;
    if (!isProviderError(error)) return false;
    if (error.code === 'BUSY') return troubleAge(step, now) < LONGEST_BUSY;
    return error.kind === 'InvalidCredential' && isHalfDone;
  }

  private async find(step: StepRecord): Promise<StepOutcome> {
    const { now, openEditor, isCancelWanted } = this.options;
    const touched = { ...step, touched: true };
    let progress: StepProgress | undefined;
    try {
      const editor = await openEditor();
      progress = await this.call(options =>
        editor.find(this.request(step), options),
      );
    } catch (error) {
      return isRefusal(error)
        ? this.failed(touched, error)
        : this.unread(touched, error);
    }
    if (progress) return this.progressed(touched, progress);
    const age = now - (step.begunAt ?? now);
    // What was just made may not be shown yet, and making it again could make two.
    if (CREATING.has(step.action) && age < CREATION_GRACE) {
      const wait = pollWait(step, now);
      return { step: touched, wait, failed: false };
    }
    if (isCancelWanted) return settled(touched, 'Cancelled', now);
    return this.begin(touched);
  }

  private async check(step: StepRecord): Promise<StepOutcome> {
    let asked = step;
    try {
      const editor = await this.options.openEditor();
      asked = await this.cancel(editor, step);
      const progress = await this.call(options =>
        editor.check(this.request(step), step.handle ?? {}, options),
      );
      return this.progressed(asked, progress);
    } catch (error) {
      return this.unread(asked, error);
    }
  }

  /** Asks the cloud to stop, once; what came of it is for `check` to tell. */
  private async cancel(
    editor: ClusterEditor,
    step: StepRecord,
  ): Promise<StepRecord> {
    const { isCancelWanted, canCancel } = this.options;
    if (!isCancelWanted || !canCancel || step.cancelAsked) return step;
    try {
      await this.call(options =>
        editor.cancel(this.request(step), step.handle ?? {}, options),
      );
    } catch (error) {
      throwIfTaken(error);
      if (isLost(error) || retryAfter(error, 0) !== undefined) throw error;
      // The provider will not stop it, so it goes on.
    }
    return { ...step, cancelAsked: true };
  }

  /** A read that failed says nothing of the step. */
  private unread(step: StepRecord, error: unknown): StepOutcome {
    throwIfTaken(error);
    const { now, failures, jitter, isCancelWanted } = this.options;
    const code = codeOf(error);
    const message = unreadMessage(error);
    const troubled = withTrouble(step, { code, message }, now);
    if (isLostForGood(troubled, error, now)) return this.failed(step, error);
    if (isCancelWanted && mayBeGivenUp(troubled, now)) {
      return settled(troubled, 'Cancelled', now);
    }
    const wait = retryAfter(error, jitter()) ?? backOff(failures);
    return { step: troubled, wait, failed: true };
  }

  private progressed(step: StepRecord, progress: StepProgress): StepOutcome {
    const { now } = this.options;
    const { trouble, message, ...well } = step;
    const touched = { ...well, touched: true };
    switch (progress.state) {
      case 'Running': {
        const { state, handle, message: progressMessage } = progress;
        const running = { ...touched, state, handle, message: progressMessage };
        return { step: running, wait: pollWait(step, now), failed: false };
      }
      case 'Failed': {
        const { code = 'FAILED_IN_CLOUD', message: reason } = progress;
        const problem = { code, message: reason };
        const failed = { ...touched, message: reason };
        return { ...settled(failed, 'Failed', now), problem };
      }
      default:
        return settled(touched, progress.state, now);
    }
  }

  private failed(step: StepRecord, error: unknown): StepOutcome {
    const problem = toStoredProblem(error);
    const { trouble, ...rest } = step;
    const failed = { ...rest, message: problem.message };
    return { ...settled(failed, 'Failed', this.options.now), problem };
  }

  private request(step: StepRecord) {
    const { action, title, input, token } = step;
    return { ref: this.options.ref, token, step: { action, title, input } };
  }

  private call<T>(
    ask: (options: { signal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    const { signal } = this.options;
    return callProvider(signal, () => ask({ signal }));
  }
}

/** Nobody knows whether the cloud took it. */
function isLost(error: unknown): boolean {
  return (
    !isProviderError(error) ||
    error.kind === 'Unavailable' ||
    error.kind === 'Unexpected'
  );
}

/** What was looked for is somebody else's. */
function isRefusal(error: unknown): boolean {
  return (
    isProviderError(error) && error.kind === 'Conflict' && error.code !== 'BUSY'
  );
}

function isLostForGood(step: StepRecord, error: unknown, now: number): boolean {
  return (
    isProviderError(error) &&
    error.kind === 'NotFound' &&
    troubleAge(step, now) >= LONGEST_LOST
  );
}
