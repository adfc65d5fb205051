import { JsonObject } from '@backstage/types';
import {
  isProviderError,
  StepProgress,
} from 'backstage-plugin-external-clusters-node';
import { EksStep, StepContext } from './StepContext';
import { failed } from './stepProgress';

/** EKS may show for a moment what was before the deletion that it has just accepted. */
const GRACE_MILLISECONDS = 2 * 60 * 1000;

/** What is deleted, as EKS shows it. */
export interface Deletable {
  status: string | undefined;
  /** Epoch milliseconds. */
  createdAt: number | undefined;
  reasons: { code?: string; message?: string }[] | undefined;
}

/** How one kind of thing is deleted. */
export interface Deletion {
  /** In words, e.g. `the node pool blue`. */
  what: string;
  /** When the thing that is meant was created: another one of its name is another thing. */
  createdAt: number | undefined;
  /** Undefined where it is gone. */
  read(): Promise<Deletable | undefined>;
  /** Throws unless it may be deleted. */
  guard(found: Deletable): Promise<void>;
  remove(): Promise<void>;
}

/** A step that deletes: what is gone is a success, and accepted is not gone. */
export function deletionStep(
  deletionOf: (context: StepContext) => Deletion,
): EksStep {
  return {
    async begin(context) {
      const deletion = deletionOf(context);
      const found = await deletion.read();
      if (!found) return { state: 'Succeeded' };
      await deletion.guard(found);
      const handle = {
        begunAt: context.calls.now(),
        from: found.status ?? '',
      };
      if (found.status === 'DELETING') return running(handle);
      return (await isGone(deletion))
        ? { state: 'Succeeded' }
        : running(handle);
    },

    async find(context) {
      const deletion = deletionOf(context);
      const found = await deletion.read();
      if (!found || isAnother(found, deletion)) return { state: 'Succeeded' };
      return found.status === 'DELETING' ? running({}) : undefined;
    },

    async check(context, handle) {
      const deletion = deletionOf(context);
      const found = await deletion.read();
      if (!found || isAnother(found, deletion)) return { state: 'Succeeded' };
      const { status, reasons } = found;
      if (status === 'DELETING') return running(handle);
      const age = context.calls.now() - Number(handle.begunAt ?? 0);
      // One that could not be deleted before looks like this again until EKS shows that it tries once more.
      const isFresh = status === handle.from && age < GRACE_MILLISECONDS;
      if (isFresh) return running(handle);
      return failed(`AWS could not delete ${deletion.what}`, reasons);
    },
  };
}

/** Sends the deletion; true where there is nothing to delete any more. */
async function isGone({ remove }: Deletion): Promise<boolean> {
  try {
    await remove();
    return false;
  } catch (error) {
    if (isProviderError(error) && error.kind === 'NotFound') return true;
    throw error;
  }
}

function isAnother(found: Deletable, { createdAt }: Deletion): boolean {
  return createdAt !== undefined && found.createdAt !== createdAt;
}

function running(handle: JsonObject): StepProgress {
  return { state: 'Running', handle, message: 'AWS is deleting it' };
}
