import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import { createKubernetesReader } from 'backstage-plugin-external-clusters-backend/src/kubernetes';
import { manyEvents, manyNodes } from 'simulated-clouds/src/kubernetes';
import { localNetwork } from '../fixtures/localNetwork';
import { clusterOf, openInside } from '../fixtures/openInside';
import { startKubernetes } from '../fixtures/startKubernetes';
import { Report } from '../measuring/Report';
import { timeOf } from '../measuring/timeOf';
import { lookApart } from './lookApart';

type Kubernetes = Awaited<ReturnType<typeof startKubernetes>>;

const NODES = 20_000;
const MOST_NODES = 5_000;
const EVENTS = 10_000;
const VIEWERS = 10;
const MEGABYTES = 150;
const NO_METRICS_MILLISECONDS = 3_000;
/** 7 and one for each page of nodes. */
const CALLS = 7 + MOST_NODES / 500;

/** What it costs to look into a cluster of 20,000 nodes and 10,000 events, and into one whose metrics hang. */
export async function benchInside(report: Report): Promise<void> {
  const kubernetes = await startKubernetes();
  try {
    await benchLarge(report, kubernetes);
    await benchHangingMetrics(report, kubernetes);
  } finally {
    await kubernetes.stop();
  }
}

async function benchLarge(report: Report, kubernetes: Kubernetes) {
  const { add, calls } = kubernetes;
  const small = await add('small', { nodes: manyNodes(1) });
  const large = await add('large', {
    platform: 'aks',
    nodes: manyNodes(NODES),
    events: manyEvents(EVENTS, Date.now()),
  });
  const look = await lookApart({ small, large });
  for (const [part, time] of Object.entries(look.milliseconds)) {
    report.remark(`inside ${part} came after ${Math.round(time)} milliseconds`);
  }
  report.remark(`inside read ${look.eventsRead} of ${EVENTS} events`);
  const unread = MOST_NODES - look.nodesRead;
  const megabytes = (look.peak - look.idle) / 1e6;
  report.atMost('inside', 'calls', calls.count('', 'large'), CALLS);
  report.atMost('inside', 'unread-of-first-5000-nodes', unread, 0);
  report.atMost('inside', 'megabytes-above-idle', megabytes, MEGABYTES);

  calls.reset();
  await viewTogether(large);
  report.atMost(
    'inside',
    'calls-of-ten-viewers',
    calls.count('', 'large'),
    CALLS,
  );
}

async function viewTogether(credential: ClusterCredential) {
  const reader = createKubernetesReader(localNetwork);
  const inside = openInside(reader, () => credential);
  const cluster = clusterOf('large');
  const views = Array.from({ length: VIEWERS }, (_, viewer) => [
    inside.nodes(cluster, { offset: viewer }),
    inside.usage(cluster),
    inside.events(cluster, { limit: viewer + 1 }),
  ]);
  await Promise.all(views.flat());
  await reader.close();
}

async function benchHangingMetrics(report: Report, kubernetes: Kubernetes) {
  const { add, faults } = kubernetes;
  const credential = await add('hanging', { nodes: manyNodes(100) });
  const reader = createKubernetesReader(localNetwork);
  const look = () => openInside(reader, () => credential);
  await look().nodes(clusterOf('hanging'), {});
  faults.add({
    operation: 'kubernetes.GET /apis/metrics.k8s.',
    scope: 'hanging',
    effect: { kind: 'silence' },
  });
  const milliseconds = await timeOf(() =>
    look().nodes(clusterOf('hanging'), {}),
  );
  faults.clear();
  await reader.close();
  report.atMost(
    'inside',
    'milliseconds-until-no-metrics',
    milliseconds,
    NO_METRICS_MILLISECONDS,
  );
}
