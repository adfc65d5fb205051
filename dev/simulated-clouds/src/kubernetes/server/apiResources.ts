import { KubernetesCluster } from '../KubernetesCluster';
import { servedResources } from '../resources/servedResources';

/** A resource as discovery shows it. */
export interface ApiResource {
  group: string;
  version: string;
  name: string;
  singularName: string;
  kind: string;
  shortNames: readonly string[];
  categories: readonly string[];
  namespaced: boolean;
  verbs: readonly string[];
}

export interface ApiGroupVersion {
  group: string;
  version: string;
  resources: ApiResource[];
}

/** Everything that this cluster's API serves, by group and version, the core group first. */
export function apiGroupVersions(
  cluster: KubernetesCluster,
): ApiGroupVersion[] {
  const readable = servedResources(cluster).map(resource => ({
    ...resource,
    verbs: resource.verbs ?? ['get', 'list'],
  }));
  const groups = new Map<string, ApiGroupVersion>();
  for (const resource of [...readable, ...reviews()]) {
    const { group, version } = resource;
    const known = groups.get(group) ?? { group, version, resources: [] };
    known.resources.push(resource);
    groups.set(group, known);
  }
  return [...groups.values()];
}

function reviews(): ApiResource[] {
  return [
    review('authentication.k8s.io', 'SelfSubjectReview'),
    review('authorization.k8s.io', 'SelfSubjectAccessReview'),
    review('authorization.k8s.io', 'SelfSubjectRulesReview'),
  ];
}

function review(group: string, kind: string): ApiResource {
  const singularName = kind.toLowerCase();
  return {
    group,
    version: 'v1',
    name: `${singularName}s`,
    singularName,
    kind,
    shortNames: [],
    categories: [],
    namespaced: false,
    verbs: ['create'],
  };
}
