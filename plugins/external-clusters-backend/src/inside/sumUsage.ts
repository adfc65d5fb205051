import {
  NodePoolUsage,
  NodeUsage,
  ResourceUsage,
} from 'backstage-plugin-external-clusters-common';
import { KubernetesNode } from '../kubernetes';
import { groupByPool } from './poolTotals';

type UsageByNode = ReadonlyMap<string, NodeUsage> | undefined;

/**
 * What some nodes use together, against what they have. Without metrics `used` is absent. Where some of the nodes are
 * not measured, both are of those that are: the others would make the use look smaller than it is.
 */
export function sumUsage(
  nodes: KubernetesNode[],
  usage: UsageByNode,
): { nodes: number; ready: number; cpu: ResourceUsage; memory: ResourceUsage } {
  const measured = nodes.filter(({ name }) => usage?.has(name));
  const isMeasured = measured.length > 0;
  const known = isMeasured
    ? measured.flatMap(({ name }) => usage?.get(name) ?? [])
    : undefined;
  const summed = isMeasured ? measured : nodes;
  const had = summed.map(({ allocatable }) => allocatable);
  return {
    nodes: nodes.length,
    ready: nodes.filter(({ ready }) => ready).length,
    cpu: {
      used: known && sum(known.map(({ cpuMillicores }) => cpuMillicores)),
      allocatable: sum(had.map(({ cpuMillicores }) => cpuMillicores)),
    },
    memory: {
      used: known && sum(known.map(({ memoryBytes }) => memoryBytes)),
      allocatable: sum(had.map(({ memoryBytes }) => memoryBytes)),
    },
  };
}

/** What is used of nodes that could not be read themselves: nobody knows how many they are, nor what they have. */
export function sumUnread(usage: UsageByNode): ReturnType<typeof sumUsage> {
  const known = usage && [...usage.values()];
  return {
    nodes: 0,
    ready: 0,
    cpu: { used: known && sum(known.map(each => each.cpuMillicores)) },
    memory: { used: known && sum(known.map(each => each.memoryBytes)) },
  };
}

/** The same for each node pool. */
export function sumPools(
  nodes: KubernetesNode[],
  usage: UsageByNode,
): NodePoolUsage[] {
  return groupByPool(nodes).map(pool => ({
    name: pool.name,
    ...sumUsage(pool.nodes, usage),
  }));
}

/** How many pods the nodes may hold. */
export function podCapacity(nodes: KubernetesNode[]): number {
  return sum(nodes.map(({ allocatable }) => allocatable.pods));
}

function sum(values: (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
