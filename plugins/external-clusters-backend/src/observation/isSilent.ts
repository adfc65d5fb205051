import { ClusterState } from 'backstage-plugin-external-clusters-common';

const SILENT: ReadonlySet<ClusterState> = new Set([
  'Provisioning',
  'Starting',
  'Stopping',
  'Stopped',
  'Deleting',
  'Missing',
]);

/** Whether nobody expects a cluster in this state to answer. */
export function isSilent(state: ClusterState): boolean {
  return SILENT.has(state);
}
