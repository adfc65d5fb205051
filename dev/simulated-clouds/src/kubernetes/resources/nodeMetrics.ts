import { KubernetesCluster } from '../KubernetesCluster';
import { NodeSpec } from '../NodeSpec';
import { ageColumn, nameColumn } from './commonColumns';
import { KubernetesObject, ResourceDefinition } from './ResourceDefinition';
import { DEFAULT_CPU, DEFAULT_MEMORY, nodeLabels } from './toNode';
import { toTimestamp } from '../../core/toTimestamp';

const NANOCORES = 1e9;
const KIB_PER_GIB = 1024 * 1024;

/** `nodes` of metrics.k8s.io: usage of the nodes that are ready, between 20 and 70 percent and always the same for a node. */
export const nodeMetrics: ResourceDefinition = {
  group: 'metrics.k8s.io',
  version: 'v1beta1',
  name: 'nodes',
  singularName: '',
  kind: 'NodeMetrics',
  shortNames: [],
  categories: [],
  namespaced: false,
  isServed: ({ spec }) => spec.metricsServer === true,
  itemsOf: cluster =>
    cluster.nodes
      .filter(({ ready }) => ready !== false)
      .map(node => ({
        name: node.name,
        toObject: () => toMetrics(node, cluster),
      })),
  columnsOf: cluster => [nameColumn, ageColumn(cluster)],
};

function toMetrics(
  node: NodeSpec,
  cluster: KubernetesCluster,
): KubernetesObject {
  const at = toTimestamp(cluster.clock.now());
  const [cpuByte = 0, memoryByte = 0] = Buffer.from(
    cluster.uidOf('metrics', node.name).slice(0, 4),
    'hex',
  );
  const cpu = (node.cpu ?? DEFAULT_CPU) * NANOCORES * shareOf(cpuByte);
  const memory =
    (node.memory ?? DEFAULT_MEMORY) * KIB_PER_GIB * shareOf(memoryByte);
  return {
    kind: 'NodeMetrics',
    apiVersion: 'metrics.k8s.io/v1beta1',
    metadata: {
      name: node.name,
      creationTimestamp: at,
      labels: nodeLabels(node, cluster),
    },
    timestamp: at,
    window: '20.05s',
    usage: { cpu: `${Math.round(cpu)}n`, memory: `${Math.round(memory)}Ki` },
  };
}

function shareOf(byte: number) {
  return 0.2 + (byte / 255) * 0.5;
}
