import { KubernetesCluster } from '../KubernetesCluster';

export interface KubernetesObject {
  kind: string;
  apiVersion: string;
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    creationTimestamp?: string;
    labels?: Readonly<Record<string, string>>;
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

/** An object that is shaped only when its page is asked for, so that 20,000 nodes stay cheap. */
export interface KubernetesItem {
  name: string;
  namespace?: string;
  toObject(): KubernetesObject;
}

/** A column of a `Table` answer. */
export interface TableColumn<T extends KubernetesObject = KubernetesObject> {
  name: string;
  type: 'string' | 'integer' | 'date';
  /** Columns above 0 are shown by `-o wide` only. */
  priority: 0 | 1;
  valueOf(object: T): string | number;
}

/** A resource that can be listed and read. */
export interface ResourceDefinition {
  /** Empty for the core group. */
  group: string;
  version: string;
  name: string;
  singularName: string;
  kind: string;
  shortNames: readonly string[];
  /** Names of several resources together, such as `all`. */
  categories: readonly string[];
  namespaced: boolean;
  /** What can be done with it; `get` and `list` when not given. */
  verbs?: readonly string[];
  isServed(cluster: KubernetesCluster): boolean;
  itemsOf(cluster: KubernetesCluster): KubernetesItem[];
  columnsOf(cluster: KubernetesCluster): TableColumn[];
}

/** `v1`, or group and version with a slash between. */
export function apiVersionOf(resource: { group: string; version: string }) {
  return resource.group
    ? `${resource.group}/${resource.version}`
    : resource.version;
}
