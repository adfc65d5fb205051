import { cancelUpdate } from './cancelUpdate';
import { updateClusterConfig, updateClusterVersion } from './clusterUpdates';
import { createCluster } from './createCluster';
import { deleteCluster } from './deleteCluster';
import { EksOperation } from './EksCall';

/** Creating, changing and deleting clusters. */
export const clusterWrites: readonly EksOperation[] = [
  {
    name: 'CreateCluster',
    method: 'POST',
    path: '/clusters',
    handle: createCluster,
  },
  {
    name: 'DeleteCluster',
    method: 'DELETE',
    path: '/clusters/{name}',
    handle: deleteCluster,
  },
  {
    name: 'UpdateClusterVersion',
    method: 'POST',
    path: '/clusters/{name}/updates',
    handle: updateClusterVersion,
  },
  {
    name: 'UpdateClusterConfig',
    method: 'POST',
    path: '/clusters/{name}/update-config',
    handle: updateClusterConfig,
  },
  {
    name: 'CancelUpdate',
    method: 'POST',
    path: '/clusters/{name}/updates/{updateId}/cancel-update',
    handle: cancelUpdate,
  },
];
