import { KubernetesCluster } from '../KubernetesCluster';
import { ageColumn, nameColumn } from './commonColumns';
import { KubernetesObject, ResourceDefinition } from './ResourceDefinition';
import { toTimestamp } from '../../core/toTimestamp';

const BUILT_IN = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

/** `namespaces` of the core group: those of every cluster and those that its pods live in. */
export const namespaces: ResourceDefinition = {
  group: '',
  version: 'v1',
  name: 'namespaces',
  singularName: 'namespace',
  kind: 'Namespace',
  shortNames: ['ns'],
  categories: [],
  namespaced: false,
  isServed: () => true,
  itemsOf: cluster =>
    namesOf(cluster).map(name => ({
      name,
      toObject: () => toNamespace(name, cluster),
    })),
  columnsOf: cluster => [
    nameColumn,
    { name: 'Status', type: 'string', priority: 0, valueOf: () => 'Active' },
    ageColumn(cluster),
  ],
};

function namesOf({ pods }: KubernetesCluster): string[] {
  const used = pods.map(({ namespace }) => namespace);
  return [...new Set([...BUILT_IN, ...used])];
}

function toNamespace(
  name: string,
  cluster: KubernetesCluster,
): KubernetesObject {
  return {
    kind: 'Namespace',
    apiVersion: 'v1',
    metadata: {
      name,
      uid: cluster.uidOf('namespaces', name),
      resourceVersion: cluster.resourceVersion,
      creationTimestamp: toTimestamp(cluster.createdAt),
      labels: { 'kubernetes.io/metadata.name': name },
    },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  };
}
