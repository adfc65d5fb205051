import { ApiGroupVersion, ApiResource } from './apiResources';
import { unlessEmpty } from './unlessEmpty';

const ACCEPTED =
  /application\/json;g=apidiscovery\.k8s\.io;v=(v2|v2beta1);as=APIGroupDiscoveryList/;

/** The version of aggregated discovery that an Accept header asks for first, if it asks for any. */
export function aggregatedVersionOf(accept: string): string | undefined {
  return ACCEPTED.exec(accept)?.[1];
}

/** The media type that tells a client it got what it asked for. */
export function aggregatedType(version: string) {
  return `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`;
}

/** `/api` or `/apis` with all resources of all groups in one answer. */
export function aggregatedDiscovery(
  groups: readonly ApiGroupVersion[],
  version: string,
) {
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: `apidiscovery.k8s.io/${version}`,
    metadata: {},
    items: groups.map(group => ({
      metadata: { name: group.group || undefined, creationTimestamp: null },
      versions: [
        {
          version: group.version,
          resources: group.resources.map(toDiscovered),
          freshness: 'Current',
        },
      ],
    })),
  };
}

function toDiscovered(resource: ApiResource) {
  const { group, version, kind } = resource;
  return {
    resource: resource.name,
    responseKind: { group, version, kind },
    scope: resource.namespaced ? 'Namespaced' : 'Cluster',
    singularResource: resource.singularName,
    shortNames: unlessEmpty(resource.shortNames),
    categories: unlessEmpty(resource.categories),
    verbs: resource.verbs,
  };
}
