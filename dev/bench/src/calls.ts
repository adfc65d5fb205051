import { startFleet } from './fleetParts';
import { Report } from './Report';

const CLUSTERS = 1000;
const STATE_INTERVAL_MILLISECONDS = 60_000;

/** What one state tick of 1,000 clusters over 10 accounts costs, counted where the calls arrive. */
export async function benchCalls(report: Report): Promise<void> {
  const fleet = await startFleet(CLUSTERS);
  try {
    const { calls } = fleet.world;
    // What registration made due comes first, so that the tick measured is an ordinary one.
    await fleet.observer.runDue();
    calls.reset();
    await fleet.clock.advance(STATE_INTERVAL_MILLISECONDS);
    await fleet.observer.runDue();

    const subscriptions = fleet.world.describe().azure.subscriptions.length;
    const projects = fleet.world.describe().google.projects.length;
    report.atMost(
      'calls',
      'aks-lists',
      calls.count('azure.managedClusters.list'),
      subscriptions,
    );
    report.atMost(
      'calls',
      'gke-lists',
      calls.count('google.container.'),
      projects,
    );
    report.atMost(
      'calls',
      'eks',
      calls.count('aws.eks.ListClusters') +
        calls.count('aws.eks.DescribeCluster'),
      eksBound(fleet),
    );

    calls.reset();
    const { items } = await fleet.stores.listing.list({
      sort: 'name',
      order: 'asc',
      offset: 0,
      limit: 50,
    });
    for (const { id } of items) await fleet.stores.clusters.get(id);
    report.atMost('calls', 'list-and-details-views', calls.count(), 0);
  } finally {
    await fleet.stop();
  }
}

/** ceil(N/100) + N for each account and region. */
function eksBound({ world }: Awaited<ReturnType<typeof startFleet>>): number {
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
