import { NodeList } from 'backstage-plugin-external-clusters-common';

/** Whether the nodes of a cluster are of node pools; the nodes of many a connected cluster are of none. */
export function hasPools(nodes: Pick<NodeList, 'pools'> | undefined): boolean {
  return nodes?.pools.some(({ name }) => name !== undefined) ?? false;
}
