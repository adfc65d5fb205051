import type { protos } from '@google-cloud/container';
import { GkeNodePoolStatus } from '../GkeClusterSpec';
import { GoogleError } from '../GoogleError';
import { GkeCluster } from './GkeCluster';
import { Autoscaling, GkeNodePool } from './GkeNodePool';
import { GoogleProject } from './GoogleProject';
import { autoscalingSpecOf } from './nodePoolSpecOf';
import { OperationFailure, OperationType } from './Operations';
import { NamedRequest, resourceNameOf } from './resourceNames';
import { startWork } from './startWork';

type INodePoolAutoscaling = protos.google.container.v1.INodePoolAutoscaling;

export interface PoolChange {
  type: OperationType;
  busy: GkeNodePoolStatus;
  finish(pool: GkeNodePool): void;
  fail?(failure: OperationFailure): void;
}

/** Starts work on a pool, which keeps the whole cluster busy. */
export function changePool(
  project: GoogleProject,
  request: NamedRequest,
  nodePool: string,
  { type, busy, finish, fail }: PoolChange,
) {
  const name = { ...resourceNameOf(request), nodePool };
  const { cluster, pool } = project.getNodePool(name);
  project.requireIdle(cluster);
  requireStandard(cluster);
  pool.busy = busy;
  return startWork(project, cluster, {
    type,
    busy: 'RECONCILING',
    nodePool,
    finish: () => {
      pool.busy = undefined;
      finish(pool);
    },
    fail: failure => {
      pool.busy = undefined;
      fail?.(failure);
    },
  });
}

/** @throws GoogleError INVALID_ARGUMENT for a cluster whose nodes are Google's own affair. */
export function requireStandard({ spec }: GkeCluster) {
  if (!spec.autopilot) return;
  throw new GoogleError(
    'INVALID_ARGUMENT',
    'Autopilot node pools cannot be created, changed or deleted.',
  );
}

/** The limits of a request as a pool keeps them; undefined where they switch autoscaling off. */
export function toAutoscaling(
  requested: INodePoolAutoscaling | null | undefined,
): Autoscaling | undefined {
  const { autoscaling, totalAutoscaling } = autoscalingSpecOf(requested);
  if (!autoscaling && !totalAutoscaling) return undefined;
  return {
    enabled: true,
    minNodeCount: autoscaling?.min ?? 0,
    maxNodeCount: autoscaling?.max ?? 0,
    totalMinNodeCount: totalAutoscaling?.min ?? 0,
    totalMaxNodeCount: totalAutoscaling?.max ?? 0,
  };
}
