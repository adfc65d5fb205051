import {
  externalClusterConnectPermission,
  externalClusterUpdatePermission,
} from 'backstage-plugin-external-clusters-common';
import { ClusterConnections } from '../clusters/ClusterConnections';
import { ClusterQueries } from '../clusters/ClusterQueries';
import { KubeconfigReplacement } from '../clusters/KubeconfigReplacement';
import { KubeconfigReview } from '../clusters/KubeconfigReview';
import { AccountAuthority } from './AccountAuthority';
import { ClusterAuthority } from './ClusterAuthority';
import { AnyEndpoint, endpoint } from './Endpoint';

/** Reads, tries and stores kubeconfigs. */
export function connectionEndpoints(options: {
  authority: AccountAuthority;
  clusters: ClusterAuthority;
  connections: ClusterConnections;
  queries: ClusterQueries;
  replacement: KubeconfigReplacement;
  review: KubeconfigReview;
}): AnyEndpoint[] {
  const { authority, clusters, connections, queries, replacement, review } =
    options;

  const inspectKubeconfig = endpoint({
    id: 'inspectKubeconfig',
    callers: 'Users',
    authorize: (_request, caller) =>
      authority.requireFeature(
        'connect',
        externalClusterConnectPermission,
        caller,
      ),
    handle: async ({ body }) => review.inspect(body),
  });

  const testConnection = endpoint({
    id: 'testConnection',
    callers: 'Users',
    limited: true,
    authorize: (_request, caller) =>
      authority.requireFeature(
        'connect',
        externalClusterConnectPermission,
        caller,
      ),
    handle: ({ body, signal }) => review.test(body, signal),
  });

  const connectCluster = endpoint({
    id: 'connectCluster',
    callers: 'Users',
    limited: true,
    audit: {
      eventId: 'cluster-connect',
      severityLevel: 'high',
      meta: ({ body }) => ({ name: body.name, owner: body.owner }),
    },
    async authorize({ body }, caller) {
      await authority.requireFeature(
        'connect',
        externalClusterConnectPermission,
        caller,
      );
      clusters.requireOwner(body.owner, caller);
      return clusters.viewerOf(caller);
    },
    async handle({ body, signal }, viewer, caller) {
      const cluster = await connections.connect(body, caller.ref, signal);
      return queries.details(cluster, viewer);
    },
  });

  const replaceKubeconfig = endpoint({
    id: 'replaceKubeconfig',
    callers: 'Users',
    limited: true,
    audit: {
      eventId: 'cluster-reconnect',
      severityLevel: 'high',
      meta: ({ params }) => ({ clusterId: params.clusterId }),
    },
    async authorize({ params }, caller) {
      await authority.requireFeature(
        'connect',
        externalClusterConnectPermission,
        caller,
      );
      return clusters.toChange(
        params.clusterId,
        externalClusterUpdatePermission,
        caller,
      );
    },
    async handle({ body, signal }, { cluster, viewer }) {
      const changed = await replacement.run(cluster, body, signal);
      return queries.details(changed, viewer);
    },
  });

  return [inspectKubeconfig, testConnection, connectCluster, replaceKubeconfig];
}
