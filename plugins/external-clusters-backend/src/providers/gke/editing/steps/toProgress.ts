import {
  ProviderError,
  StepProgress,
} from 'backstage-plugin-external-clusters-node';
import { toPlainText } from '../../../shared/toPlainText';
import type { RawGkeOperation } from '../../GkeClient';
import { isRunning } from './GkeOperations';

/** google.rpc.Code of an operation that was asked to stop. */
const CANCELLED = 1;

/** google.rpc.Code in words, for those that an operation fails with. */
const WORDS: Record<number, string> = {
  2: 'UNKNOWN',
  3: 'INVALID_ARGUMENT',
  4: 'DEADLINE_EXCEEDED',
  5: 'NOT_FOUND',
  7: 'PERMISSION_DENIED',
  8: 'RESOURCE_EXHAUSTED',
  9: 'FAILED_PRECONDITION',
  10: 'ABORTED',
  13: 'INTERNAL',
  14: 'UNAVAILABLE',
};

/**
 * How far an operation of Google is. `isOwn`: begun by the step itself, and not only found to be like it.
 *
 * Throws `Unavailable` where the answer names no operation, so that it is looked for.
 */
export function toProgress(
  operation: RawGkeOperation,
  isOwn: boolean,
): StepProgress {
  const { name, error } = operation;
  if (!name) throw brokenAnswer();
  if (isRunning(operation)) {
    const message = messageOf(operation);
    return {
      state: 'Running',
      handle: { operation: name, isOwn },
      ...(message && { message }),
    };
  }
  if (!error?.code) return { state: 'Succeeded' };
  if (error.code === CANCELLED) return { state: 'Cancelled' };
  return toFailure(operation);
}

function toFailure(operation: RawGkeOperation): StepProgress {
  const { error, nodepoolConditions, clusterConditions } = operation;
  const condition = nodepoolConditions?.[0] ?? clusterConditions?.[0];
  const told =
    toPlainText(error?.message || operation.statusMessage || undefined) ??
    'Google gave no reason.';
  const own = condition?.code ? String(condition.code) : undefined;
  const code =
    own && own !== 'UNKNOWN' ? own : WORDS[error?.code ?? 0] ?? 'UNKNOWN';
  return { state: 'Failed', message: told, code };
}

function messageOf({ status, progress }: RawGkeOperation): string | undefined {
  if (String(status) === 'PENDING') return 'Waiting for its turn';
  if (String(status) === 'ABORTING') return 'Being stopped';
  const metric = (name: string) =>
    progress?.metrics?.find(each => each.name === name)?.intValue;
  const total = Number(metric('NODES_TOTAL') ?? 0);
  const done = Number(metric('NODES_DONE') ?? 0);
  return total > 0 ? `${done} of ${total} nodes are done` : undefined;
}

function brokenAnswer(): ProviderError {
  return new ProviderError(
    'Unavailable',
    'Google gave an answer that is not an operation',
    { code: 'BROKEN_ANSWER' },
  );
}
