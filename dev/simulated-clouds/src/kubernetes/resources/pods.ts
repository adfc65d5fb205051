import { KubernetesCluster } from '../KubernetesCluster';
import { PodSpec } from '../PodSpec';
import { ageColumn, nameColumn } from './commonColumns';
import { KubernetesObject, ResourceDefinition } from './ResourceDefinition';
import { toTimestamp } from '../../core/toTimestamp';

interface PodObject extends KubernetesObject {
  spec: { nodeName?: string };
  status: {
    phase: string;
    containerStatuses: { ready: boolean; restartCount: number }[];
  };
}

/** `pods` of the core group. */
export const pods: ResourceDefinition = {
  group: '',
  version: 'v1',
  name: 'pods',
  singularName: 'pod',
  kind: 'Pod',
  shortNames: ['po'],
  categories: ['all'],
  namespaced: true,
  isServed: () => true,
  itemsOf: cluster =>
    cluster.pods.map(pod => ({
      name: pod.name,
      namespace: pod.namespace,
      toObject: () => toPod(pod, cluster),
    })),
  columnsOf: cluster => [
    nameColumn,
    column('Ready', 'string', 0, readyContainers),
    column('Status', 'string', 0, ({ status }) => status.phase),
    column('Restarts', 'integer', 0, restartsOf),
    ageColumn(cluster),
    column('Node', 'string', 1, ({ spec }) => spec.nodeName ?? '<none>'),
  ],
};

function column(
  name: string,
  type: 'string' | 'integer',
  priority: 0 | 1,
  valueOf: (pod: PodObject) => string | number,
) {
  return {
    name,
    type,
    priority,
    valueOf: (object: KubernetesObject) => valueOf(object as PodObject),
  };
}

function readyContainers({ status }: PodObject) {
  const ready = status.containerStatuses.filter(one => one.ready).length;
  return `${ready}/1`;
}

function restartsOf({ status }: PodObject) {
  return status.containerStatuses[0]?.restartCount ?? 0;
}

function toPod(pod: PodSpec, cluster: KubernetesCluster): KubernetesObject {
  return {
    kind: 'Pod',
    apiVersion: 'v1',
    metadata: {
      name: pod.name,
      namespace: pod.namespace,
      uid: cluster.uidOf('pods', pod.namespace, pod.name),
      resourceVersion: cluster.resourceVersion,
      creationTimestamp: toTimestamp(cluster.createdAt),
      labels: pod.labels,
    },
    spec: {
      nodeName: pod.node,
      containers: [
        {
          name: 'main',
          image: 'registry.k8s.io/pause:3.10',
          resources: { requests: requestsOf(pod) },
        },
      ],
    },
    status: { phase: pod.phase, containerStatuses: statusesOf(pod) },
  };
}

function requestsOf({ cpu, memory }: PodSpec) {
  return {
    ...(cpu !== undefined && { cpu: `${Math.round(cpu * 1000)}m` }),
    ...(memory !== undefined && { memory: `${Math.round(memory * 1024)}Mi` }),
  };
}

function statusesOf(pod: PodSpec) {
  if (!pod.node) return [];
  return [
    {
      name: 'main',
      ready: pod.phase === 'Running',
      restartCount: pod.restarts ?? 0,
      image: 'registry.k8s.io/pause:3.10',
      imageID: '',
    },
  ];
}
