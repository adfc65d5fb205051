import { JsonObject } from '@backstage/types';
import { StepProgress } from 'backstage-plugin-external-clusters-node';
import { toPlainText } from '../../shared/toPlainText';
import type { RawEksUpdate } from '../EksChangeClient';
import type { RawEksCluster, RawEksNodegroup } from '../EksClient';

/** Something that AWS says is wrong. */
interface Reason {
  code?: string;
  message?: string;
}

const MESSAGES: Record<string, string> = {
  VersionUpdate: 'AWS brings up the new version',
  ConfigUpdate: 'AWS changes the node pool',
};

/** How far the creation of a cluster is. */
export function creationOfCluster(
  { status, health }: RawEksCluster,
  handle: JsonObject,
): StepProgress {
  switch (status) {
    case 'ACTIVE':
    case 'UPDATING':
      return { state: 'Succeeded' };
    case 'FAILED':
      return failed('AWS could not create the cluster', health?.issues);
    case 'DELETING':
      return failed('Somebody is deleting the cluster', []);
    default:
      return {
        state: 'Running',
        handle,
        message: 'AWS makes the control plane, which takes about ten minutes',
      };
  }
}

/** How far the creation of a node group is. */
export function creationOfNodegroup(
  { status, health }: RawEksNodegroup,
  handle: JsonObject,
): StepProgress {
  switch (status) {
    case 'ACTIVE':
    case 'UPDATING':
      return { state: 'Succeeded' };
    case 'CREATE_FAILED':
    case 'DEGRADED':
      return failed('AWS could not create the node pool', health?.issues);
    case 'DELETING':
    case 'DELETE_FAILED':
      return failed('Somebody is deleting the node pool', []);
    default:
      return { state: 'Running', handle, message: 'AWS starts the nodes' };
  }
}

/** How far an update is. */
export function progressOfUpdate(
  { status, errors, type }: RawEksUpdate,
  handle: JsonObject,
): StepProgress {
  switch (status) {
    case 'Successful':
      return { state: 'Succeeded' };
    case 'Cancelled':
      return { state: 'Cancelled' };
    case 'Failed':
      return failed(
        'AWS could not make the change',
        errors?.map(({ errorCode, errorMessage }) => ({
          code: errorCode,
          message: errorMessage,
        })),
      );
    default:
      return { state: 'Running', handle, message: MESSAGES[type ?? ''] };
  }
}

/** A failure in the words of AWS, at most 300 characters of them. */
export function failed(
  what: string,
  reasons: Reason[] | undefined,
): StepProgress {
  const [first] = reasons ?? [];
  const told = (reasons ?? [])
    .map(({ code, message }) => [code, message].filter(Boolean).join(': '))
    .filter(Boolean)
    .join('; ');
  return {
    state: 'Failed',
    message: toPlainText(told ? `${what}: ${told}` : what) ?? what,
    ...(first?.code && { code: first.code }),
  };
}
