import {
  ClusterUsage,
  NodeUsage,
  ReadProblem,
} from 'backstage-plugin-external-clusters-common';
import { KubernetesNode, NodesReading } from '../kubernetes';
import {
  Attempt,
  attempt,
  problemsOf,
  toMetrics,
  toReadProblem,
  valueOf,
} from './Attempt';
import { InsideReads, InsideSubject } from './InsideReads';
import { podCapacity, sumPools, sumUnread, sumUsage } from './sumUsage';

/** What a cluster uses, of what could be read. Throws what is wrong with the nodes when nothing could. */
export async function showUsage(
  reads: InsideReads,
  subject: InsideSubject,
): Promise<ClusterUsage> {
  const [nodes, nodeMetrics, controlPlane, pods] = await Promise.all([
    attempt(reads.nodes(subject)),
    attempt(reads.nodeUsage(subject)),
    attempt(reads.controlPlaneUsage(subject)),
    attempt(reads.podCount(subject)),
  ]);
  const all = [nodes, nodeMetrics, controlPlane, pods];
  const times = all.flatMap(one => (one.kind === 'Read' ? [one.at] : []));
  if (times.length === 0 && nodes.kind === 'Failed') throw nodes.error;
  const read = valueOf(nodes);
  const known = read?.nodes ?? [];
  const usage = valueOf(nodeMetrics);
  return {
    cluster: {
      ...(read ? sumUsage(known, usage) : sumUnread(usage)),
      of: read?.total,
    },
    nodePools: sumPools(known, usage),
    controlPlane: valueOf(controlPlane),
    pods: {
      count: valueOf(pods),
      // Pods of all nodes are counted: against a part of the nodes they would be too many.
      allocatable: read?.isWhole ? podCapacity(known) : undefined,
    },
    metrics: toMetrics(nodeMetrics),
    isWhole: read?.isWhole ?? false,
    problems: [
      ...problemsOf({ nodes, pods }),
      ...ofNodes(read),
      ...ofUnmeasured(known, usage),
      ...ofControlPlane(controlPlane, nodeMetrics),
    ],
    observedAt: Math.min(...times),
  };
}

function ofNodes(read: NodesReading | undefined): ReadProblem[] {
  return read?.failure ? [toReadProblem('nodes', read.failure)] : [];
}

/** That nodes which are not ready have no metrics goes without saying. */
function ofUnmeasured(
  nodes: KubernetesNode[],
  usage: ReadonlyMap<string, NodeUsage> | undefined,
): ReadProblem[] {
  if (!usage) return [];
  const isMissed = nodes.some(({ name, ready }) => ready && !usage.has(name));
  if (!isMissed) return [];
  const measured = nodes.filter(({ name }) => usage.has(name)).length;
  const problem = {
    code: 'SOME_NOT_MEASURED',
    message: `There are metrics of ${measured} of ${nodes.length} nodes: what is used, and of how much, is about these.`,
    hint: 'New nodes have metrics after a minute; for others look at the metrics server in the namespace kube-system.',
  };
  return [toReadProblem('nodeMetrics', problem)];
}

/** That there are no metrics at all is said once. */
function ofControlPlane(
  controlPlane: Attempt<unknown>,
  nodeMetrics: Attempt<unknown>,
): ReadProblem[] {
  const isSaid =
    controlPlane.kind === 'Failed' &&
    nodeMetrics.kind === 'Failed' &&
    controlPlane.error.code === nodeMetrics.error.code &&
    controlPlane.error.kind !== 'PermissionDenied';
  return isSaid ? [] : problemsOf({ controlPlaneMetrics: controlPlane });
}
