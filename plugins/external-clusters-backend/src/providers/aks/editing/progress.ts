import { JsonObject } from '@backstage/types';
import { StepProgress } from 'backstage-plugin-external-clusters-node';
import { toPlainText } from '../../shared/toPlainText';
import { ArmFailure, ArmOperation } from './ArmCluster';

/** What is left to follow: the URL of ARM's operation, or the state of the cluster where there is none. */
export function running(operationUrl: string | undefined): StepProgress {
  const handle: JsonObject = operationUrl ? { operation: operationUrl } : {};
  return { state: 'Running', handle };
}

/** A failure with Azure's own reason where it gives one. */
export function failed(reason: ArmFailure | null | undefined): StepProgress {
  const code = reason?.code ?? undefined;
  const told = [code, reason?.message].filter(Boolean).join(': ');
  return {
    state: 'Failed',
    message: toPlainText(told) ?? 'Azure gave no reason.',
    ...(code ? { code } : {}),
  };
}

/** How far something is whose `provisioningState` this is. */
export function fromState(
  state: string | null | undefined,
  reason: ArmFailure | null | undefined,
): StepProgress {
  switch (state) {
    case 'Succeeded':
      return { state: 'Succeeded' };
    case 'Canceled':
      return { state: 'Cancelled' };
    case 'Failed':
      return failed(reason);
    default:
      return running(undefined);
  }
}

/** How far an operation of ARM is. */
export function fromOperation(
  { status, error, percentComplete }: ArmOperation,
  handle: JsonObject,
): StepProgress {
  const progress = fromState(status, error);
  if (progress.state !== 'Running') return progress;
  return typeof percentComplete === 'number'
    ? { state: 'Running', handle, message: `${percentComplete} % done` }
    : { state: 'Running', handle };
}
