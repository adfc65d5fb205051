import type { V1NodeList } from '@kubernetes/client-node';
import { NodePage } from './KubernetesReader';
import { notKubernetes } from './notKubernetes';
import { toKubernetesNode } from './toKubernetesNode';

const MOST_REMAINING = 1_000_000;

/** One page of a list of nodes, of which nothing is trusted to be of its type. */
export function toNodePage(list: V1NodeList, limit: number): NodePage {
  const items: unknown = list.items;
  if (!Array.isArray(items)) throw notKubernetes(undefined);
  const next: unknown = list.metadata?._continue;
  const remaining: unknown = list.metadata?.remainingItemCount;
  return {
    nodes: items.map(toKubernetesNode),
    continue: typeof next === 'string' && next !== '' ? next : undefined,
    remaining: isCount(remaining) ? remaining : undefined,
    limit,
  };
}

function isCount(value: unknown): value is number {
  return (
    Number.isInteger(value) &&
    Number(value) >= 0 &&
    Number(value) < MOST_REMAINING
  );
}
