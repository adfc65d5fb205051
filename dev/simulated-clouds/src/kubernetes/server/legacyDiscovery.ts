import { ApiGroupVersion } from './apiResources';
import { unlessEmpty } from './unlessEmpty';

/** `/api` as clients before aggregated discovery read it. */
export function apiVersions(server: string) {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [
      { clientCIDR: '0.0.0.0/0', serverAddress: server },
    ],
  };
}

/** `/apis`: the groups, without the core group. */
export function apiGroupList(groups: readonly ApiGroupVersion[]) {
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: groups.filter(({ group }) => group !== '').map(toApiGroup),
  };
}

/** `/apis/GROUP`. */
export function toApiGroup({ group, version }: ApiGroupVersion) {
  const named = { groupVersion: `${group}/${version}`, version };
  return {
    kind: 'APIGroup',
    apiVersion: 'v1',
    name: group,
    versions: [named],
    preferredVersion: named,
  };
}

/** `/api/v1` and `/apis/GROUP/VERSION`. */
export function apiResourceList({
  group,
  version,
  resources,
}: ApiGroupVersion) {
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: group ? `${group}/${version}` : version,
    resources: resources.map(resource => ({
      name: resource.name,
      singularName: resource.singularName,
      namespaced: resource.namespaced,
      kind: resource.kind,
      verbs: resource.verbs,
      shortNames: unlessEmpty(resource.shortNames),
      categories: unlessEmpty(resource.categories),
    })),
  };
}
