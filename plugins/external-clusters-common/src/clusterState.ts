import { ClusterState } from './api';

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

/**
 * The cluster is on its way to another state: it is observed every few seconds.
 *
 * @public
 */
export function isTransitional(state: ClusterState): boolean {
  return TRANSITIONAL.has(state);
}

/**
 * Somebody should look at this cluster.
 *
 * @public
 */
export function needsAttention(state: ClusterState): boolean {
  return TROUBLED.has(state);
}
