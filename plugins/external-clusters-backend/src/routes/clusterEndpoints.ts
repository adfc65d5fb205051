import {
  externalClusterDisconnectPermission,
  externalClusterUpdatePermission,
} from 'backstage-plugin-external-clusters-common';
import { ClusterQueries } from '../clusters/ClusterQueries';
import { Registrations } from '../clusters/Registrations';
import { AnyEndpoint, endpoint } from './Endpoint';
import { ClusterAuthority } from './ClusterAuthority';

/** Lists, reads, edits and disconnects clusters. */
export function clusterEndpoints(options: {
  authority: ClusterAuthority;
  queries: ClusterQueries;
  registrations: Registrations;
}): AnyEndpoint[] {
  const { authority, queries, registrations } = options;

  const listClusters = endpoint({
    id: 'listClusters',
    callers: 'UsersAndServices',
    authorize: (_request, caller) => authority.viewerOf(caller),
    handle: ({ query }, viewer) => queries.page(query, viewer),
  });

  const getFleet = endpoint({
    id: 'getFleet',
    callers: 'UsersAndServices',
    authorize: (_request, caller) => authority.viewerOf(caller),
    handle: (_request, viewer) => queries.fleet(viewer),
  });

  const getCluster = endpoint({
    id: 'getCluster',
    callers: 'UsersAndServices',
    authorize: ({ params }, caller) =>
      authority.toView(params.clusterId, caller),
    handle: (_request, { cluster, viewer }) => queries.details(cluster, viewer),
  });

  const updateRegistration = endpoint({
    id: 'updateRegistration',
    callers: 'Users',
    audit: {
      eventId: 'cluster-update',
      severityLevel: 'medium',
      meta: ({ params, body }) => ({
        clusterId: params.clusterId,
        owner: body.owner,
        fields: Object.keys(body).join(','),
      }),
    },
    async authorize({ params, body }, caller) {
      const subject = await authority.toChange(
        params.clusterId,
        externalClusterUpdatePermission,
        caller,
      );
      if (body.owner) authority.requireOwner(body.owner, caller);
      return subject;
    },
    async handle({ body }, { cluster, viewer }) {
      const changed = await registrations.change(cluster, body);
      return queries.details(changed, viewer);
    },
  });

  const disconnectCluster = endpoint({
    id: 'disconnectCluster',
    callers: 'Users',
    audit: {
      eventId: 'cluster-disconnect',
      severityLevel: 'medium',
      meta: ({ params }) => ({ clusterId: params.clusterId }),
    },
    authorize: ({ params }, caller) =>
      authority.toChange(
        params.clusterId,
        externalClusterDisconnectPermission,
        caller,
      ),
    handle: (_request, { cluster }, caller) =>
      registrations.disconnect(cluster, caller.ref),
  });

  return [
    listClusters,
    getFleet,
    getCluster,
    updateRegistration,
    disconnectCluster,
  ];
}
