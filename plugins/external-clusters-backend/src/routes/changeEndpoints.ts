import {
  ClusterChange,
  externalClusterDeletePermission,
  externalClusterUpdatePermission,
} from 'backstage-plugin-external-clusters-common';
import { ClusterStore } from '../database/ClusterStore';
import {
  ClusterChanges,
  describeDeletion,
  Operations,
  ProviderForms,
  toIntent,
} from '../operations';
import { ClusterAuthority } from './ClusterAuthority';
import { AnyEndpoint, endpoint } from './Endpoint';

/** Shows what can be done with a cluster at its cloud, and starts it. */
export function changeEndpoints(options: {
  authority: ClusterAuthority;
  changes: ClusterChanges;
  clusters: ClusterStore;
  forms: ProviderForms;
  operations: Operations;
}): AnyEndpoint[] {
  const { authority, changes, clusters, forms, operations } = options;

  const getUpgrades = endpoint({
    id: 'getUpgrades',
    callers: 'Users',
    limited: true,
    authorize: ({ params }, caller) =>
      authority.toChange(
        params.clusterId,
        externalClusterUpdatePermission,
        caller,
      ),
    handle({ signal }, seen) {
      changes.requireAny(seen, ['upgrade', 'editNodePools']);
      return forms.upgrades(seen.cluster, signal);
    },
  });

  const getNodePoolForm = endpoint({
    id: 'getNodePoolForm',
    callers: 'Users',
    limited: true,
    authorize: ({ params }, caller) =>
      authority.toChange(
        params.clusterId,
        externalClusterUpdatePermission,
        caller,
      ),
    handle({ body, signal }, seen) {
      changes.requireAny(seen, ['editNodePools']);
      return forms.nodePoolForm(seen.cluster, body.settings, signal);
    },
  });

  const getDeletion = endpoint({
    id: 'getDeletion',
    callers: 'Users',
    authorize: ({ params }, caller) =>
      authority.toChange(
        params.clusterId,
        externalClusterDeletePermission,
        caller,
      ),
    async handle(_request, { cluster, viewer }) {
      const { provider, ref } = cluster;
      const registrations = await clusters.findRegistrations(provider, [ref]);
      return describeDeletion(cluster, registrations, viewer);
    },
  });

  const startChange = endpoint({
    id: 'startChange',
    callers: 'Users',
    limited: true,
    audit: {
      eventId: 'cluster-change',
      severityLevel: 'high',
      meta: ({ params, body }) => ({
        clusterId: params.clusterId,
        kind: body.kind,
        nodePool: 'nodePool' in body ? body.nodePool : undefined,
        version: 'version' in body ? body.version : undefined,
      }),
      outcome: ({ id }) => ({ operationId: id }),
    },
    authorize: ({ params, body }, caller) =>
      authority.toChange(params.clusterId, permissionFor(body), caller),
    async handle({ params, body, headers, signal }, seen, caller) {
      const intent = toIntent({
        key: headers['Idempotency-Key'],
        startedBy: caller.ref,
        subject: params.clusterId,
        body,
      });
      const wanted = { ...seen, change: body, intent };
      return operations.show(await changes.start(wanted, signal));
    },
  });

  return [getUpgrades, getNodePoolForm, getDeletion, startChange];
}

function permissionFor({ kind }: ClusterChange) {
  return kind === 'DeleteCluster'
    ? externalClusterDeletePermission
    : externalClusterUpdatePermission;
}
