import { ClusterUsage } from 'backstage-plugin-external-clusters-common';
import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import { createKubernetesReader } from 'backstage-plugin-external-clusters-backend/src/kubernetes';
import { localNetwork } from '../fixtures/localNetwork';
import { clusterOf, openInside } from '../fixtures/openInside';
import { peakMemory } from '../measuring/peakMemory';
import { timeOf } from '../measuring/timeOf';

const MOST_LOOKS = 10;

/** What the process is told: a small cluster to warm up with, and the one that is measured. */
export interface LookRequest {
  small: ClusterCredential;
  large: ClusterCredential;
}

/** What it tells. */
export interface LookResult {
  /** Resident memory before, after a collection of garbage, in bytes. */
  idle: number;
  /** The most that was resident in the life of the process, in bytes. */
  peak: number;
  milliseconds: {
    nodes: number;
    usage: number;
    events: number;
    /** Until metrics are there too, after all else. */
    metrics: number;
  };
  nodesRead: number;
  eventsRead: number;
}

/** Looks into both clusters as a page of the portal does, after the first one counts. */
async function look({ small, large }: LookRequest): Promise<LookResult> {
  const reader = createKubernetesReader(localNetwork);
  const inside = openInside(reader, ref => (ref === 'small' ? small : large));
  await Promise.all([
    inside.nodes(clusterOf('small'), {}),
    inside.usage(clusterOf('small')),
    inside.events(clusterOf('small'), {}),
  ]);
  global.gc?.();
  const idle = process.memoryUsage.rss();

  const cluster = clusterOf('large');
  const nodes = () => inside.nodes(cluster, { sort: 'cpu', order: 'desc' });
  const usage = () => inside.usage(cluster);
  const events = () => inside.events(cluster, { limit: 1_000 });
  const milliseconds = {
    nodes: await timeOf(nodes),
    usage: await timeOf(usage),
    events: await timeOf(events),
    metrics: await timeOf(() => untilMeasured(usage)),
  };
  const peak = peakMemory();
  const { read: nodesRead } = await nodes();
  const { items } = await events();
  const eventsRead = items.reduce((sum, { count }) => sum + count, 0);
  await reader.close();
  return { idle, peak, milliseconds, nodesRead, eventsRead };
}

/** Metrics of so many nodes may come later than the nodes. */
async function untilMeasured(usage: () => Promise<ClusterUsage>) {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const { metrics, controlPlane } = await usage();
    if (metrics.available && controlPlane) return;
  }
  throw new Error('The metrics never came');
}

process.once('message', async (request: LookRequest) => {
  const result = await look(request);
  process.send?.(result, () => process.exit(0));
});
