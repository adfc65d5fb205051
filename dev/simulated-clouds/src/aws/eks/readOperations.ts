import { clusterBody } from './clusterBody';
import { clusterOf, EksCall, EksOperation } from './EksCall';
import { nodegroupBody } from './nodegroupBody';
import { pageOf } from './page';

/** Reads of clusters and node groups. */
export const readOperations: readonly EksOperation[] = [
  {
    name: 'ListClusters',
    method: 'GET',
    path: '/clusters',
    handle: call => {
      const { registry, principal, region } = call;
      const clusters = registry.list(principal.accountId, region);
      const { page, nextToken } = paged(
        clusters.map(({ name }) => name),
        call,
      );
      return { clusters: page, nextToken };
    },
  },
  {
    name: 'DescribeCluster',
    method: 'GET',
    path: '/clusters/{name}',
    handle: async call => {
      const cluster = clusterOf(call);
      const endpoint = await call.registry.endpointOf(cluster);
      return { cluster: clusterBody(cluster, endpoint, call.offer) };
    },
  },
  {
    name: 'ListNodegroups',
    method: 'GET',
    path: '/clusters/{name}/node-groups',
    handle: call => {
      const { nodegroups } = clusterOf(call);
      const { page, nextToken } = paged(
        nodegroups.map(({ spec }) => spec.name),
        call,
      );
      return { nodegroups: page, nextToken };
    },
  },
  {
    name: 'DescribeNodegroup',
    method: 'GET',
    path: '/clusters/{name}/node-groups/{nodegroupName}',
    handle: call => {
      const cluster = clusterOf(call);
      const group = cluster.nodegroup(call.params.nodegroupName ?? '');
      return { nodegroup: nodegroupBody(cluster, group, call.offer) };
    },
  },
];

/** One page of names, as the call asks for it. */
export function paged(names: readonly string[], call: EksCall) {
  return pageOf(names, {
    maxResults: call.query.get('maxResults'),
    nextToken: call.query.get('nextToken'),
    pageLoop: call.pageLoop,
  });
}
