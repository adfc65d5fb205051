import { NodePoolTotals } from 'backstage-plugin-external-clusters-common';
import { KubernetesNode } from '../kubernetes';

/** The nodes of each pool, by its name; those of no pool come last. */
export function groupByPool<Node extends Pick<KubernetesNode, 'pool'>>(
  nodes: Node[],
): { name?: string; nodes: Node[] }[] {
  const pools = new Map<string | undefined, Node[]>();
  for (const node of nodes) {
    const pool = pools.get(node.pool);
    if (pool) pool.push(node);
    else pools.set(node.pool, [node]);
  }
  return [...pools]
    .map(([name, members]) => ({ name, nodes: members }))
    .sort((a, b) => compareNames(a.name, b.name));
}

/** Counts the nodes of each pool. */
export function poolTotals(nodes: KubernetesNode[]): NodePoolTotals[] {
  return groupByPool(nodes).map(pool => ({
    name: pool.name,
    total: pool.nodes.length,
    ready: pool.nodes.filter(({ ready }) => ready).length,
  }));
}

function compareNames(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  return a < b ? -1 : 1;
}
