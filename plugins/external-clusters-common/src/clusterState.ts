import { ClusterState } from './apiTypes';

const TRANSITIONAL: ReadonlySet<ClusterState> = new Set([
  'Provisioning',
  'Reconciling',
  'Deleting',
  'Starting',
  'Stopping',
]);

const TROUBLED: ReadonlySet<ClusterState> = new Set([
  'Warning',
  'Error',
  'Missing',
]);

/** The cluster is on its way to another state: it is observed every few seconds. */
export function isTransitional(state: ClusterState): boolean {
  return TRANSITIONAL.has(state);
}

/** Somebody should look at this cluster. */
export function needsAttention(state: ClusterState): boolean {
  return TROUBLED.has(state);
}
