import { toTimestamp } from '../../core/toTimestamp';
import { KubernetesCluster } from '../KubernetesCluster';
import { PodSpec } from '../PodSpec';
import { KubernetesObject, ResourceDefinition } from './ResourceDefinition';
import { usageColumns } from './usageColumns';
import { usedShares } from './usedShares';

const NANOCORES = 1e9;
const KIB_PER_GIB = 1024 * 1024;
/** Cores and GiB of a pod that requests nothing. */
const DEFAULT_CPU = 0.1;
const DEFAULT_MEMORY = 0.125;

interface PodMetrics extends KubernetesObject {
  containers: { name: string; usage: { cpu: string; memory: string } }[];
}

const NOTHING = { cpu: '0', memory: '0' };

/** `pods` of metrics.k8s.io: usage of the pods that run. */
export const podMetrics: ResourceDefinition = {
  group: 'metrics.k8s.io',
  version: 'v1beta1',
  name: 'pods',
  singularName: '',
  kind: 'PodMetrics',
  shortNames: [],
  categories: [],
  namespaced: true,
  isServed: ({ spec }) => spec.metricsServer === true,
  itemsOf: cluster =>
    cluster.pods
      .filter(({ phase, node }) => phase === 'Running' && node)
      .map(pod => ({
        name: pod.name,
        namespace: pod.namespace,
        toObject: () => toMetrics(pod, cluster),
      })),
  columnsOf: () =>
    usageColumns(
      object => (object as PodMetrics).containers[0]?.usage ?? NOTHING,
    ),
};

function toMetrics(pod: PodSpec, cluster: KubernetesCluster): PodMetrics {
  const at = toTimestamp(cluster.clock.now());
  const share = usedShares(cluster, pod.namespace, pod.name);
  const cpu = (pod.cpu ?? DEFAULT_CPU) * NANOCORES * share.cpu;
  const memory = (pod.memory ?? DEFAULT_MEMORY) * KIB_PER_GIB * share.memory;
  return {
    kind: 'PodMetrics',
    apiVersion: 'metrics.k8s.io/v1beta1',
    metadata: {
      name: pod.name,
      namespace: pod.namespace,
      creationTimestamp: at,
      labels: pod.labels,
    },
    timestamp: at,
    window: '15.112s',
    containers: [
      {
        name: 'main',
        usage: {
          cpu: `${Math.round(cpu)}n`,
          memory: `${Math.round(memory)}Ki`,
        },
      },
    ],
  };
}
