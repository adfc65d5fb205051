import { ClusterNode } from 'backstage-plugin-external-clusters-common';

/** Nodes of one pool that follow each other on a page; without a name, those of no pool. */
export interface NodeGroup {
  pool: string | undefined;
  nodes: ClusterNode[];
}

/** Puts neighbours of the same pool together, in the order that they came in. */
export function groupByPool(nodes: ClusterNode[]): NodeGroup[] {
  return nodes.reduce<NodeGroup[]>((groups, node) => {
    const last = groups.at(-1);
    if (last && last.pool === node.pool) {
      last.nodes.push(node);
      return groups;
    }
    return [...groups, { pool: node.pool, nodes: [node] }];
  }, []);
}
