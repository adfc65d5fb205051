import { ClusterState } from 'backstage-plugin-external-clusters-common';

const CLUSTER = new Map<string, ClusterState>([
  ['PENDING', 'Provisioning'],
  ['CREATING', 'Provisioning'],
  ['ACTIVE', 'Running'],
  ['UPDATING', 'Reconciling'],
  ['DELETING', 'Deleting'],
  ['FAILED', 'Error'],
]);

const NODE_GROUP = new Map<string, ClusterState>([
  ['CREATING', 'Provisioning'],
  ['ACTIVE', 'Running'],
  ['UPDATING', 'Reconciling'],
  ['DELETING', 'Deleting'],
  ['DEGRADED', 'Warning'],
  ['CREATE_FAILED', 'Error'],
  ['DELETE_FAILED', 'Error'],
]);

/** The state of a cluster: an active one that EKS itself finds fault with is a Warning. */
export function toState(
  status: string | undefined,
  issues: readonly unknown[],
): ClusterState {
  return withIssues(CLUSTER.get(status ?? '') ?? 'Unknown', issues);
}

/** The state of a node group, by the same rule. */
export function toNodePoolState(
  status: string | undefined,
  issues: readonly unknown[],
): ClusterState {
  return withIssues(NODE_GROUP.get(status ?? '') ?? 'Unknown', issues);
}

function withIssues(state: ClusterState, issues: readonly unknown[]) {
  return state === 'Running' && issues.length > 0 ? 'Warning' : state;
}
