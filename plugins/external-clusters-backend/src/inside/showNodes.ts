import { NodeList } from 'backstage-plugin-external-clusters-common';
import { KubernetesNode } from '../kubernetes';
import { attempt, toMetrics, toReadProblem, valueOf } from './Attempt';
import { InsideReads, InsideSubject } from './InsideReads';
import { poolTotals } from './poolTotals';
import { NodeSelection, selectNodes } from './selectNodes';
import { toClusterNode } from './toClusterNode';

/** One page of nodes with what they use. Throws what is wrong with the nodes; metrics may fail. */
export async function showNodes(
  reads: InsideReads,
  subject: InsideSubject,
  selection: NodeSelection,
): Promise<NodeList> {
  const [{ value, at }, metrics] = await Promise.all([
    reads.nodes(subject),
    attempt(reads.nodeUsage(subject)),
  ]);
  const { nodes, total: of, isWhole, failure } = value;
  const usage = valueOf(metrics);
  const usageOf = ({ name }: KubernetesNode) => usage?.get(name);
  const { items, total } = selectNodes(nodes, usageOf, selection);
  return {
    items: items.map(node => toClusterNode(node, usageOf(node))),
    total,
    read: nodes.length,
    ready: nodes.filter(({ ready }) => ready).length,
    of,
    isWhole,
    pools: poolTotals(nodes),
    metrics: toMetrics(metrics),
    problems: failure ? [toReadProblem('nodes', failure)] : [],
    observedAt: at,
  };
}
