import { NodeSort, NodeUsage } from 'backstage-plugin-external-clusters-common';
import { versionRank } from '../database/versionRank';
import { KubernetesNode } from '../kubernetes';
import { statusOf } from './nodeWords';

const DEFAULT_LIMIT = 50;
/** Stands for nodes that are of no pool: no label has such a value. */
const NO_POOL = '-';

/** Which nodes are wanted, in which order; a query of the API fits. */
export interface NodeSelection {
  search?: string;
  pool?: string;
  status?: 'Ready' | 'NotReady' | 'Cordoned';
  sort?: NodeSort;
  order?: 'asc' | 'desc';
  offset?: number;
  limit?: number;
}

type UsageOf = (node: KubernetesNode) => NodeUsage | undefined;
type Rank = string | number | undefined;

/** The page of nodes that was asked for, and how many match. */
export function selectNodes(
  nodes: KubernetesNode[],
  usageOf: UsageOf,
  selection: NodeSelection,
): { items: KubernetesNode[]; total: number } {
  const { sort = 'name', order = 'asc' } = selection;
  const { offset = 0, limit = DEFAULT_LIMIT } = selection;
  const ranked = nodes
    .filter(node => matches(node, selection))
    .map(node => ({ node, rank: rankOf(node, sort, usageOf) }))
    .sort((a, b) => compare(a, b, order === 'asc' ? 1 : -1));
  return {
    items: ranked.slice(offset, offset + limit).map(({ node }) => node),
    total: ranked.length,
  };
}

function matches(node: KubernetesNode, selection: NodeSelection): boolean {
  const { pool, status, search = '' } = selection;
  if (pool !== undefined && (node.pool ?? NO_POOL) !== pool) return false;
  if (status === 'Cordoned' && node.schedulable) return false;
  if (status && status !== 'Cordoned' && statusOf(node) !== status)
    return false;
  const words = search.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = searchedText(node);
  return words.every(word => text.includes(word));
}

function searchedText(node: KubernetesNode): string {
  const { name, pool, kubeletVersion, zone, instanceType, addresses } = node;
  return [
    ...[name, pool, kubeletVersion, zone, instanceType],
    ...addresses.internal,
    ...addresses.external,
  ]
    .join(' ')
    .toLocaleLowerCase('en-US');
}

function rankOf(node: KubernetesNode, sort: NodeSort, usageOf: UsageOf): Rank {
  switch (sort) {
    case 'status':
      // What is wrong comes first.
      return ['NotReady', 'Cordoned', 'Ready'].indexOf(statusOf(node));
    case 'version':
      return versionRank(node.kubeletVersion) || undefined;
    case 'age':
      return node.createdAt && -node.createdAt;
    case 'cpu':
      return shareOf(
        node.allocatable.cpuMillicores,
        usageOf(node)?.cpuMillicores,
      );
    case 'memory':
      return shareOf(node.allocatable.memoryBytes, usageOf(node)?.memoryBytes);
    default:
      return node[sort];
  }
}

/** Nodes whose usage is not known come before those that use something, by their size. */
function shareOf(
  allocatable: number | undefined,
  used: number | undefined,
): Rank {
  if (!allocatable) return undefined;
  return used === undefined ? -1 / allocatable : used / allocatable;
}

/** What is not known comes last, whatever the order; what is equal goes by name. */
function compare(
  a: { node: KubernetesNode; rank: Rank },
  b: { node: KubernetesNode; rank: Rank },
  sign: 1 | -1,
): number {
  if (a.rank === b.rank) return a.node.name < b.node.name ? -1 : 1;
  if (a.rank === undefined) return 1;
  if (b.rank === undefined) return -1;
  return a.rank < b.rank ? -sign : sign;
}
