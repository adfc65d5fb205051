import { AwsError } from '../AwsError';
import { clusterOf, EksOperation } from './EksCall';
import { paged } from './readOperations';
import { updateBody } from './updateBody';

/** Reads of what is being changed. */
export const updateOperations: readonly EksOperation[] = [
  {
    name: 'ListUpdates',
    method: 'GET',
    path: '/clusters/{name}/updates',
    handle: call => {
      const cluster = clusterOf(call);
      const nodegroup = call.query.get('nodegroupName') ?? undefined;
      if (nodegroup) cluster.nodegroup(nodegroup);
      const ids = cluster.updates
        .filter(({ request }) => request.nodegroup === nodegroup)
        .map(({ id }) => id);
      const { page, nextToken } = paged(ids, call);
      return { updateIds: page, nextToken };
    },
  },
  {
    name: 'DescribeUpdate',
    method: 'GET',
    path: '/clusters/{name}/updates/{updateId}',
    handle: call => {
      const { updates, name } = clusterOf(call);
      const nodegroup = call.query.get('nodegroupName') ?? undefined;
      const { updateId = '' } = call.params;
      const update = updates.find(
        ({ id, request }) => id === updateId && request.nodegroup === nodegroup,
      );
      if (update) return { update: updateBody(update) };
      throw AwsError.resourceNotFound(`No update found for ID: ${updateId}`, {
        clusterName: name,
      });
    },
  },
];
