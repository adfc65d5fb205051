import { ClusterStory } from './ClusterStory';

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** All that is left of a story, but for what differs from run to run: ids, times, ETags. */
export async function endStateOf({ portal, cloud }: ClusterStory) {
  const { database, process } = portal;
  const state = {
    cloud: cloud.clusters(),
    writes: cloud.countWrites(),
    operations: await operationsOf(database),
    clusters: await database('cloud_clusters').select(
      'name',
      'state',
      'provider_state',
      'version',
      'nodes_ready',
      'active_kind',
    ),
    registrations: await database('external_clusters').select(
      'entity_name',
      'origin',
      'state',
      'version',
    ),
    created: await database('created_clusters').select('provider', 'ref'),
    entities: await process.entities(),
    feed: await lastChangesOf(database),
  };
  return JSON.parse(JSON.stringify(state).replace(UUID, 'UUID'));
}

type Database = ClusterStory['portal']['database'];

async function operationsOf(database: Database) {
  const rows = await database('operations').orderBy('started_at');
  return rows.map(({ kind, state, problem, lock_key: lock, steps }) => ({
    kind,
    state,
    problem,
    lock,
    steps: JSON.parse(steps).map(
      ({ action, title, state: stepState, trouble }: StepOfTests) => ({
        action,
        title,
        state: stepState,
        trouble,
      }),
    ),
  }));
}

interface StepOfTests {
  action: string;
  title: string;
  state: string;
  trouble?: object;
}

/** How many changes there were on the way is of no matter, since a portal that was killed looks more often. */
async function lastChangesOf(database: Database) {
  const rows = await database('cluster_changes')
    .orderBy('sequence')
    .select('entity_name', 'kind', 'reason');
  return [...new Map(rows.map(row => [row.entity_name, row])).values()];
}
