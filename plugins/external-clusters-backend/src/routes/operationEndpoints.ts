import { Operations } from '../operations';
import { ClusterAuthority } from './ClusterAuthority';
import { AnyEndpoint, endpoint } from './Endpoint';
import { OperationAuthority } from './OperationAuthority';

/** Shows and stops what was started. */
export function operationEndpoints(options: {
  authority: OperationAuthority;
  clusters: ClusterAuthority;
  operations: Operations;
}): AnyEndpoint[] {
  const { authority, clusters, operations } = options;

  const listClusterOperations = endpoint({
    id: 'listClusterOperations',
    callers: 'Users',
    authorize: ({ params }, caller) =>
      clusters.toViewAsOwner(params.clusterId, caller),
    handle: ({ query }, { cluster, viewer }) =>
      operations.page(viewer, query, cluster.id),
  });

  const listOperations = endpoint({
    id: 'listOperations',
    callers: 'Users',
    authorize: (_request, caller) => authority.toList(caller),
    handle: ({ query }, viewer) => operations.page(viewer, query),
  });

  const getOperation = endpoint({
    id: 'getOperation',
    callers: 'Users',
    authorize: ({ params }, caller) =>
      authority.toView(params.operationId, caller),
    handle: (_request, operation) => operations.show(operation),
  });

  const cancelOperation = endpoint({
    id: 'cancelOperation',
    callers: 'Users',
    audit: {
      eventId: 'operation-cancel',
      severityLevel: 'medium',
      meta: ({ params }) => ({ operationId: params.operationId }),
    },
    authorize: ({ params }, caller) =>
      authority.toCancel(params.operationId, caller),
    handle: (_request, operation, caller) =>
      operations.cancel(operation, caller.ref),
  });

  return [listClusterOperations, listOperations, getOperation, cancelOperation];
}
