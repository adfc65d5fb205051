import { ClusterNode } from 'backstage-plugin-external-clusters-common';

/** Nodes of one pool on a page; without a name, those of no pool. */
export interface NodeGroup {
  pool: string | undefined;
  nodes: ClusterNode[];
}

/**
 * Puts the nodes of each pool together, in the order that they came in. Each pool has one group, also while the nodes
 * still stand in another order than by pool.
 */
export function groupByPool(nodes: ClusterNode[]): NodeGroup[] {
  const groups = new Map<string | undefined, NodeGroup>();
  for (const node of nodes) {
    const { pool } = node;
    const group = groups.get(pool);
    if (group) group.nodes.push(node);
    else groups.set(pool, { pool, nodes: [node] });
  }
  return [...groups.values()];
}
