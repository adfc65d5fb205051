import {
  ClusterUsage,
  ReadProblem,
} from 'backstage-plugin-external-clusters-common';
import { NodesReading } from '../kubernetes';
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
      ...ofControlPlane(controlPlane, nodeMetrics),
    ],
    observedAt: Math.min(...times),
  };
}

function ofNodes(read: NodesReading | undefined): ReadProblem[] {
  return read?.failure ? [toReadProblem('nodes', read.failure)] : [];
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
