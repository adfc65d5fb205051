import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { ClusterObservation } from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { NewAccount } from '../AccountStore';
import { NewRegistration } from '../insertRegistration';
import { createStores, Stores } from '../createStores';
import { migrate } from '../migrate';
import { ClusterRecord } from '../records';
import { anObservation } from './anObservation';
import { OffsetClock } from './OffsetClock';

/** An empty, migrated database with its stores, and short ways to fill it. */
export interface TestStores extends Stores {
  database: Knex;
  clock: OffsetClock;
  addAccount(given?: Partial<NewAccount>): Promise<string>;
  register(given: GivenRegistration): Promise<ClusterRecord>;
}

/** What a test cares about of a registration. */
export type GivenRegistration = Omit<
  Partial<NewRegistration>,
  'observation'
> & { observation?: Partial<ClusterObservation> };

/** Makes the stores of a fresh database. */
export async function createTestStores(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<TestStores> {
  const database = await databases.init(id);
  await migrate(database);
  return openTestStores(database);
}

/** Makes stores over a database that is migrated already, as a second replica does. */
export async function openTestStores(database: Knex): Promise<TestStores> {
  const clock = await OffsetClock.create(database);
  const stores = createStores({ database, clock });
  return {
    ...stores,
    database,
    clock,
    addAccount: given => addAccount(stores, given),
    register: given => register(stores, given),
  };
}

async function addAccount(stores: Stores, given: Partial<NewAccount> = {}) {
  const id = given.id ?? 'account-a';
  await stores.accounts.insert({
    id,
    provider: 'aks',
    name: id,
    source: 'Stored',
    owner: 'group:default/team-a',
    scope: { subscriptionId: 'sub' },
    identityKey: `identity:${id}`,
    ...given,
  });
  return id;
}

async function register(stores: Stores, given: GivenRegistration) {
  const observation = anObservation(given.observation);
  return stores.clusters.register({
    provider: 'aks',
    accountId: 'account-a',
    owner: 'group:default/team-a',
    origin: 'Imported',
    displayName: observation.name,
    ...given,
    observation,
  });
}
