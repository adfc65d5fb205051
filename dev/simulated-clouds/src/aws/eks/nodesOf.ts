import { NodeSpec } from '../../kubernetes';
import { gitVersion } from './clusterVersions';
import { EksCluster } from './EksCluster';
import { EksNodegroup } from './EksNodegroup';
import { DEFAULT_INSTANCE_TYPE, instanceSize } from './instanceTypes';

const ZONES = ['a', 'b', 'c'];

/** The Kubernetes nodes that the node groups of a cluster have now. */
export function nodesOf(cluster: EksCluster): NodeSpec[] {
  cluster.settle();
  return cluster.nodegroups.flatMap((group, ordinal) =>
    nodesOfGroup(cluster, group, ordinal),
  );
}

function nodesOfGroup(
  cluster: EksCluster,
  { spec, createdAt, nodes, readyNodes }: EksNodegroup,
  ordinal: number,
): NodeSpec[] {
  const { region } = cluster.spec;
  const instanceType = spec.instanceTypes?.[0] ?? DEFAULT_INSTANCE_TYPE;
  return Array.from({ length: nodes }, (_, index) => ({
    ...nodeAddress(region, ordinal, index),
    pool: spec.name,
    zone: `${region}${ZONES[index % ZONES.length]}`,
    instanceType,
    ...instanceSize(instanceType),
    ready: index < readyNodes,
    version: gitVersion(spec.version ?? cluster.spec.version),
    labels: {
      ...spec.labels,
      'eks.amazonaws.com/capacityType': spec.capacityType ?? 'ON_DEMAND',
    },
    createdAt,
  }));
}

/** Nodes are named after their private address, of which each node group has its own range of 1,024. */
function nodeAddress(region: string, ordinal: number, index: number) {
  const third = ordinal * 4 + Math.floor(index / 256);
  const internalAddress = `10.0.${third}.${index % 256}`;
  const domain =
    region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  const name = `ip-${internalAddress.replaceAll('.', '-')}.${domain}`;
  return { name, internalAddress };
}
