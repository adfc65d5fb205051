import { createNodegroup } from './createNodegroup';
import { deleteNodegroup } from './deleteNodegroup';
import { EksOperation } from './EksCall';
import { updateNodegroupConfig } from './updateNodegroupConfig';
import { updateNodegroupVersion } from './updateNodegroupVersion';

/** Creating, changing and deleting node groups. */
export const nodegroupWrites: readonly EksOperation[] = [
  {
    name: 'CreateNodegroup',
    method: 'POST',
    path: '/clusters/{name}/node-groups',
    handle: createNodegroup,
  },
  {
    name: 'DeleteNodegroup',
    method: 'DELETE',
    path: '/clusters/{name}/node-groups/{nodegroupName}',
    handle: deleteNodegroup,
  },
  {
    name: 'UpdateNodegroupConfig',
    method: 'POST',
    path: '/clusters/{name}/node-groups/{nodegroupName}/update-config',
    handle: updateNodegroupConfig,
  },
  {
    name: 'UpdateNodegroupVersion',
    method: 'POST',
    path: '/clusters/{name}/node-groups/{nodegroupName}/update-version',
    handle: updateNodegroupVersion,
  },
];
