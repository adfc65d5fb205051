import { ageColumn, nameColumn } from '../resources/commonColumns';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { AccessResource } from './AccessStore';

const RBAC = 'rbac.authorization.k8s.io';

/** What callers of the API make, change and delete, besides reading it. */
export const accessResources: readonly (ResourceDefinition & {
  name: AccessResource;
})[] = [
  resource('', 'serviceaccounts', 'ServiceAccount', ['sa']),
  resource('', 'secrets', 'Secret', []),
  resource(RBAC, 'clusterroles', 'ClusterRole', []),
  resource(RBAC, 'clusterrolebindings', 'ClusterRoleBinding', []),
];

function resource(
  group: string,
  name: AccessResource,
  kind: string,
  shortNames: readonly string[],
) {
  return {
    group,
    version: 'v1',
    name,
    singularName: kind.toLowerCase(),
    kind,
    shortNames,
    categories: [],
    verbs: ['create', 'delete', 'get', 'list', 'update'],
    namespaced: group === '',
    isServed: () => true,
    itemsOf: cluster =>
      cluster.access.list(name).map(object => ({
        name: object.metadata.name,
        namespace: object.metadata.namespace,
        toObject: () => object,
      })),
    columnsOf: cluster => [nameColumn, ageColumn(cluster)],
  } satisfies ResourceDefinition;
}
