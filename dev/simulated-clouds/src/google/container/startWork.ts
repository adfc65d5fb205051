import type { protos } from '@google-cloud/container';
import { GkeClusterStatus } from '../GkeClusterSpec';
import { GkeCluster } from './GkeCluster';
import { GoogleProject } from './GoogleProject';
import { clusterLink } from './links';
import { OperationType } from './Operations';

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
  SET_NODE_POOL_MANAGEMENT: MINUTE / 4,
  SET_NODE_POOL_SIZE: MINUTE,
};

export interface WorkOnCluster {
  type: OperationType;
  /** What the cluster is meanwhile. */
  busy: GkeClusterStatus;
  /** Self link of a node pool; the cluster's when not given. */
  target?: string;
  finish(): void;
}

/** Starts work that keeps a cluster busy until the clock says that it is done. */
export function startWork(
  project: GoogleProject,
  cluster: GkeCluster,
  { type, busy, target, finish }: WorkOnCluster,
): IOperation {
  const link = clusterLink(cluster);
  cluster.busy = busy;
  return project.operations.start({
    type,
    location: cluster.location,
    cluster: link,
    target: target ?? link,
    milliseconds: DURATIONS[type],
    finish: () => {
      cluster.settle();
      finish();
    },
  });
}
