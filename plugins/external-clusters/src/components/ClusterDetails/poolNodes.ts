import {
  ClusterUsage,
  NodeCount,
  NodePool,
} from 'backstage-plugin-external-clusters-common';

/**
 * The nodes of a pool that are ready and wanted. Where the cloud does not count the ready ones, those that were read in
 * the cluster itself count, if all of its nodes were read.
 */
export function poolNodes(
  { name, ready, desired }: NodePool,
  usage: ClusterUsage | undefined,
): NodeCount {
  return { total: desired, ready: ready ?? readyInside(name, usage) };
}

function readyInside(
  name: string,
  usage: ClusterUsage | undefined,
): number | undefined {
  if (!usage?.isWhole) return undefined;
  const { nodePools } = usage;
  const pool = nodePools.find(each => each.name === name);
  if (pool) return pool.ready;
  // Nodes that name no pool may be of this one.
  return nodePools.every(each => each.name !== undefined) ? 0 : undefined;
}
