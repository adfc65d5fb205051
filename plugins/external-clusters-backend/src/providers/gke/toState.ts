import { ClusterState } from 'backstage-plugin-external-clusters-common';

/** Words of Cluster.Status; DEGRADED means that it works and that something has to be done. */
const CLUSTER = new Map<string, ClusterState>([
  ['PROVISIONING', 'Provisioning'],
  ['RUNNING', 'Running'],
  ['RECONCILING', 'Reconciling'],
  ['STOPPING', 'Deleting'],
  ['DEGRADED', 'Warning'],
  ['ERROR', 'Error'],
]);

/** Words of NodePool.Status; RUNNING_WITH_ERROR means that some of its nodes may not work. */
const NODE_POOL = new Map<string, ClusterState>([
  ['PROVISIONING', 'Provisioning'],
  ['RUNNING', 'Running'],
  ['RUNNING_WITH_ERROR', 'Warning'],
  ['RECONCILING', 'Reconciling'],
  ['STOPPING', 'Deleting'],
  ['ERROR', 'Error'],
]);

/** The state of a cluster from its status and those of its pools: a running one with a bad pool is a Warning. */
export function toState(status: string, poolStatuses: string[]): ClusterState {
  const state = CLUSTER.get(status) ?? 'Unknown';
  const troubled = poolStatuses.some(isTroubled);
  return state === 'Running' && troubled ? 'Warning' : state;
}

/** The state of a pool. */
export function toNodePoolState(status: string): ClusterState {
  return NODE_POOL.get(status) ?? 'Unknown';
}

/** True for a pool that somebody should look at. */
export function isTroubled(status: string): boolean {
  return status === 'RUNNING_WITH_ERROR' || status === 'ERROR';
}
