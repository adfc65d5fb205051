import { toTimestamp } from '../../core/toTimestamp';
import { KubernetesCluster } from '../KubernetesCluster';
import { NodeSpec } from '../NodeSpec';
import { KubernetesObject, ResourceDefinition } from './ResourceDefinition';
import { DEFAULT_CPU, DEFAULT_MEMORY, nodeLabels } from './toNode';
import { usageColumns } from './usageColumns';
import { usedShares } from './usedShares';

const NANOCORES = 1e9;
const KIB_PER_GIB = 1024 * 1024;

interface NodeMetrics extends KubernetesObject {
  usage: { cpu: string; memory: string };
}

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
  columnsOf: () => usageColumns(object => (object as NodeMetrics).usage),
};

function toMetrics(node: NodeSpec, cluster: KubernetesCluster): NodeMetrics {
  const at = toTimestamp(cluster.clock.now());
  const share = usedShares(cluster, node.name);
  const cpu = (node.cpu ?? DEFAULT_CPU) * NANOCORES * share.cpu;
  const memory = (node.memory ?? DEFAULT_MEMORY) * KIB_PER_GIB * share.memory;
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
