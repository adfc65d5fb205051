import { ClusterInside } from '../inside';
import { ClusterAuthority } from './ClusterAuthority';
import { AnyEndpoint, endpoint } from './Endpoint';

/** Looks inside clusters, for their owners: reads only. */
export function insideEndpoints(options: {
  authority: ClusterAuthority;
  inside: ClusterInside;
}): AnyEndpoint[] {
  const { authority, inside } = options;

  const listNodes = endpoint({
    id: 'listNodes',
    callers: 'Users',
    authorize: ({ params }, caller) =>
      authority.toLookInside(params.clusterId, caller),
    handle: ({ query }, { cluster }) => inside.nodes(cluster, query),
  });

  const getUsage = endpoint({
    id: 'getUsage',
    callers: 'Users',
    authorize: ({ params }, caller) =>
      authority.toLookInside(params.clusterId, caller),
    handle: (_request, { cluster }) => inside.usage(cluster),
  });

  const listEvents = endpoint({
    id: 'listEvents',
    callers: 'Users',
    authorize: ({ params }, caller) =>
      authority.toLookInside(params.clusterId, caller),
    handle: ({ query }, { cluster }) => inside.events(cluster, query),
  });

  return [listNodes, getUsage, listEvents];
}
