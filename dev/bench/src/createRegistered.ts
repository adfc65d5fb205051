import createKnex from 'knex';
import {
  createStores,
  migrate,
} from 'backstage-plugin-external-clusters-backend/src/database';
import {
  anObservation,
  OffsetClock,
} from 'backstage-plugin-external-clusters-backend/src/database/__testUtils__';

const LOCATIONS = ['westeurope', 'eu-west-1', 'us-east1', 'northeurope'];
const VERSIONS = ['1.31.9', '1.32.4', '1.33.2', '1.34.0'];
const STATES = ['Running', 'Running', 'Running', 'Warning', 'Stopped'] as const;

/** An empty database with so many registered clusters of ten owners. */
export async function createRegistered(clusters: number) {
  const database = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  await migrate(database);
  const clock = await OffsetClock.create(database);
  const stores = createStores({ database, clock });
  await stores.accounts.insert({
    id: 'account',
    provider: 'aks',
    name: 'account',
    source: 'Stored',
    owner: 'group:default/owner-0',
    scope: {},
  });
  await database.transaction(async transaction => {
    for (let index = 0; index < clusters; index++) {
      await stores.clusters.register(
        {
          provider: 'aks',
          accountId: 'account',
          owner: `group:default/owner-${index % 10}`,
          origin: 'Imported',
          displayName: `cluster-${index}`,
          observation: observationOf(index),
        },
        transaction,
      );
    }
  });
  return { database, clock, stores };
}

/** The same cluster for the same number. */
export function observationOf(index: number) {
  return anObservation({
    name: `cluster-${index}`,
    ref: `ref:${index}`,
    location: LOCATIONS[index % LOCATIONS.length],
    version: VERSIONS[index % VERSIONS.length],
    state: STATES[index % STATES.length],
  });
}
