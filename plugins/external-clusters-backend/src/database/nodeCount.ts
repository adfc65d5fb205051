import {
  AccessStatus,
  NodeCount,
  NodePool,
} from 'backstage-plugin-external-clusters-common';

/** Where node numbers may come from. */
export interface NodeCountSources {
  /** Counted in the cluster itself. */
  inside?: { ready: number; total: number };
  /** Whether the cluster itself can be read now. */
  clusterAccess: AccessStatus;
  nodePools?: NodePool[];
}

/**
 * Ready and wanted nodes. The cluster's own count is the best while it can be read; then what the provider says of
 * the node pools; then the last count of the cluster.
 */
export function countNodes(sources: NodeCountSources): NodeCount {
  const { inside, clusterAccess, nodePools } = sources;
  if (inside && clusterAccess === 'Ok') return { ...inside };
  return countPools(nodePools) ?? { ...inside };
}

/** Says why a number is not there. */
export function explainNodeCount(
  count: NodeCount,
  clusterAccess: { status: AccessStatus; message?: string },
): NodeCount {
  if (count.total !== undefined && count.ready !== undefined) return count;
  const why =
    clusterAccess.status === 'NotRead' || clusterAccess.status === 'Ok'
      ? 'Not read yet'
      : clusterAccess.message ?? 'The cluster itself cannot be read';
  return { ...count, why };
}

function countPools(nodePools: NodePool[] | undefined): NodeCount | undefined {
  if (!nodePools) return undefined;
  const count: NodeCount = {};
  const total = sum(nodePools.map(pool => pool.desired));
  const ready = sum(nodePools.map(pool => pool.ready));
  if (total === undefined) return undefined;
  count.total = total;
  if (ready !== undefined) count.ready = ready;
  return count;
}

/** Undefined as soon as one is not known: half a sum is a wrong one. */
function sum(numbers: (number | undefined)[]): number | undefined {
  return numbers.reduce<number | undefined>(
    (total, number) =>
      total === undefined || number === undefined ? undefined : total + number,
    0,
  );
}
