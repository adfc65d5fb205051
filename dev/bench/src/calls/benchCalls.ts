import { ClusterPage } from 'backstage-plugin-external-clusters-common';
import { PATHS, serveClusters } from '../fixtures/serveClusters';
import { startFleet } from '../fixtures/startFleet';
import { Report } from '../measuring/Report';

type Fleet = Awaited<ReturnType<typeof startFleet>>;

const CLUSTERS = 1000;
const STATE_INTERVAL_MILLISECONDS = 60_000;

/** What one state tick of 1,000 clusters over 10 accounts costs, counted where the calls arrive. */
export async function benchCalls(report: Report): Promise<void> {
  const fleet = await startFleet(CLUSTERS);
  try {
    await runStateTick(fleet);
    const { calls, scenario } = fleet.world;
    const { azure, google } = scenario;
    report.atMost('calls', 'aks', calls.count('azure.'), azure.length);
    report.atMost('calls', 'gke', calls.count('google.'), google.length);
    report.atMost('calls', 'eks', calls.count('aws.'), eksBound(fleet));

    calls.reset();
    await viewEverything(fleet);
    report.atMost('calls', 'list-and-details-views', calls.count(), 0);
  } finally {
    await fleet.stop();
  }
}

async function runStateTick({ observer, clock, world }: Fleet) {
  // What registration made due comes first, so that the tick measured is an ordinary one.
  await observer.runDue();
  world.calls.reset();
  await clock.advance(STATE_INTERVAL_MILLISECONDS);
  await observer.runDue();
}

/** ceil(N/100) + N for each account and region: EKS lists names only. */
function eksBound({ world }: Fleet): number {
  const counts = new Map<string, number>();
  for (const { accountId, clusters } of world.scenario.aws) {
    for (const { region } of clusters) {
      const place = `${accountId}/${region}`;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return [...counts.values()].reduce(
    (sum, clusters) => sum + Math.ceil(clusters / 100) + clusters,
    0,
  );
}

/** The first page of the list, and the details of each cluster on it. */
async function viewEverything({ stores, clock }: Fleet) {
  const server = await serveClusters({ stores, clock });
  try {
    const { items } = (await server.get(PATHS.clusters)) as ClusterPage;
    if (items.length === 0) throw new Error('The list is empty');
    for (const { id } of items) await server.get(`${PATHS.clusters}/${id}`);
  } finally {
    server.close();
  }
}
