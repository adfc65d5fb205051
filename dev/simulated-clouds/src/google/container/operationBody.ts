import type { protos } from '@google-cloud/container';
import { GoogleError } from '../GoogleError';
import { operationLink, timeText } from './links';
import type { RunningOperation } from './Operations';

type IOperation = protos.google.container.v1.IOperation;

/** Changes of pools wait for their turn before anything happens. */
const PENDING_MILLISECONDS = 2_000;

/** The Operation resource, as the API answers it. */
export function operationBody(
  operation: RunningOperation,
  projectNumber: string,
  now: number,
): IOperation {
  const { name, location } = operation;
  return {
    name,
    zone: location,
    location,
    operationType: operation.type,
    status: statusOf(operation, now),
    selfLink: operationLink(projectNumber, location, name),
    targetLink: operation.target,
    startTime: timeText(operation.startedAt),
    ...progressOf(operation, now),
    ...(operation.done && { endTime: timeText(operation.endsAt) }),
    ...(operation.done && failureOf(operation)),
  };
}

function statusOf(operation: RunningOperation, now: number) {
  if (operation.done) return 'DONE';
  if (operation.aborting) return 'ABORTING';
  const waits = operation.type.includes('NODE');
  const pending = now - operation.startedAt < PENDING_MILLISECONDS;
  return waits && pending ? 'PENDING' : 'RUNNING';
}

function progressOf(operation: RunningOperation, now: number): IOperation {
  const { nodes, startedAt, milliseconds, done } = operation;
  if (!nodes) return {};
  const share = done ? 1 : (now - startedAt) / milliseconds;
  const complete = Math.min(nodes, Math.floor(share * nodes));
  return {
    progress: {
      metrics: [
        { name: 'NODES_TOTAL', intValue: nodes },
        { name: 'NODES_FAILED', intValue: 0 },
        { name: 'NODES_COMPLETE', intValue: complete },
        { name: 'NODES_DONE', intValue: complete },
      ],
    },
  };
}

function failureOf({ failure, target }: RunningOperation): IOperation {
  if (!failure) return {};
  const { code, message } = failure;
  const conditions = [
    {
      canonicalCode: code as 'RESOURCE_EXHAUSTED',
      message,
      ...(code === 'RESOURCE_EXHAUSTED' && {
        code: 'GCE_QUOTA_EXCEEDED' as const,
      }),
    },
  ];
  const ofPool = target.includes('/nodePools/');
  return {
    error: { code: new GoogleError(code, message).grpcCode, message },
    statusMessage: message,
    ...(ofPool
      ? { nodepoolConditions: conditions }
      : { clusterConditions: conditions }),
  };
}
