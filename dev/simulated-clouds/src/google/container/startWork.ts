import type { protos } from '@google-cloud/container';
import { GkeClusterStatus } from '../GkeClusterSpec';
import { GkeCluster } from './GkeCluster';
import { GoogleProject } from './GoogleProject';
import { clusterPath, targetLink } from './links';
import { OperationFailure, OperationType } from './Operations';

type IOperation = protos.google.container.v1.IOperation;

const MINUTE = 60_000;

/** How long each kind of work takes: shorter than at Google, long enough to be seen in between. */
const DURATIONS: Record<OperationType, number> = {
  CREATE_CLUSTER: 3 * MINUTE,
  DELETE_CLUSTER: 2 * MINUTE,
  UPGRADE_MASTER: 3 * MINUTE,
  UPGRADE_NODES: 2 * MINUTE,
  UPDATE_CLUSTER: MINUTE / 2,
  CREATE_NODE_POOL: MINUTE,
  DELETE_NODE_POOL: MINUTE,
  SET_LABELS: MINUTE / 4,
  SET_NODE_POOL_MANAGEMENT: MINUTE / 4,
  SET_NODE_POOL_SIZE: MINUTE,
};

export interface WorkOnCluster {
  type: OperationType;
  /** What the cluster is meanwhile. */
  busy: GkeClusterStatus;
  /** The node pool that it is about; the cluster itself when not given. */
  nodePool?: string;
  /** How many nodes it goes through, one after the other. */
  nodes?: number;
  finish(): void;
  /** What is left when it does not succeed; everything as it was when not given. */
  fail?(failure: OperationFailure): void;
}

/** Starts work that keeps a cluster busy until the clock says that it is done. */
export function startWork(
  project: GoogleProject,
  cluster: GkeCluster,
  { type, busy, nodePool, nodes, finish, fail }: WorkOnCluster,
): IOperation {
  cluster.busy = busy;
  return project.operations.start({
    type,
    location: cluster.location,
    cluster: clusterPath(cluster),
    target: targetLink(cluster, nodePool),
    milliseconds: DURATIONS[type],
    ...(nodes && { nodes }),
    finish: () => {
      cluster.settle();
      finish();
    },
    fail: failure => {
      cluster.settle();
      fail?.(failure);
    },
  });
}
