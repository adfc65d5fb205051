import { TestDatabases } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { startPortal, TestClock } from './__testUtils__';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const account = (given: JsonObject) => ({
  accounts: [{ name: 'a', provider: 'aks', settings: {}, ...given }],
});

/** What is wrong, and the key that has to be named. */
const WRONG: [JsonObject, string][] = [
  // Unknown keys.
  [{ visibilty: 'owner' }, 'externalClusters.visibilty'],
  [{ network: { allows: [] } }, 'externalClusters.network.allows'],
  [
    { providers: { gke: { endpoint: { grpc: 'x:1' } } } },
    'externalClusters.providers.gke.endpoint.grpc',
  ],
  [
    account({ access: [{ owners: [], selects: {} }] }),
    'externalClusters.accounts[0].access[0].selects',
  ],
  // Wrong types.
  [{ visibility: 1 }, 'externalClusters.visibility'],
  [{ admins: 'group:default/platform' }, 'externalClusters.admins'],
  [{ features: { connect: 'perhaps' } }, 'externalClusters.features.connect'],
  [
    { rateLimit: { requestsPerMinute: 'many' } },
    'externalClusters.rateLimit.requestsPerMinute',
  ],
  [{ encryption: { keys: 'key' } }, 'externalClusters.encryption.keys'],
  [
    { encryption: { keys: [{ id: 'a', key: 1 }] } },
    'externalClusters.encryption.keys[0].key',
  ],
  [{ network: 'open' }, 'externalClusters.network'],
  [{ network: { deniedPorts: [0] } }, 'externalClusters.network.deniedPorts'],
  [{ network: { caFile: ['a'] } }, 'externalClusters.network.caFile'],
  [{ providers: { aks: false } }, 'externalClusters.providers.aks'],
  [
    { providers: { eks: { endpoint: { sts: 'nowhere' } } } },
    'externalClusters.providers.eks.endpoint.sts',
  ],
  [
    { providers: { gke: { endpoint: { container: 'https://x' } } } },
    'externalClusters.providers.gke.endpoint.container',
  ],
  [{ accounts: {} }, 'externalClusters.accounts'],
  [account({ name: 1 }), 'externalClusters.accounts[0].name'],
  [account({ settings: 'x' }), 'externalClusters.accounts[0].settings'],
  [
    account({ access: [{ owners: 'all' }] }),
    'externalClusters.accounts[0].access[0].owners',
  ],
  [
    account({ access: [{ owners: [], allow: ['everything'] }] }),
    'externalClusters.accounts[0].access[0].allow',
  ],
  [
    account({ access: [{ owners: [], select: { names: 'prod' } }] }),
    'externalClusters.accounts[0].access[0].select.names',
  ],
  [
    account({ access: [{ owners: [], select: { tags: 'prod' } }] }),
    'externalClusters.accounts[0].access[0].select.tags',
  ],
  [
    account({ access: [{ owners: [], select: { labels: { 'a.b/c': 1 } } }] }),
    'externalClusters.accounts[0].access[0].select.labels',
  ],
  [
    { observation: { stateInterval: 'often' } },
    'externalClusters.observation.stateInterval',
  ],
  [{ search: { schedule: 'often' } }, 'externalClusters.search.schedule'],
  [{ catalog: { enabled: 'maybe' } }, 'externalClusters.catalog.enabled'],
  [
    { search: { schedule: { frequency: 'often' } } },
    'externalClusters.search.schedule: Invalid duration',
  ],
];

describe('a portal with a configuration that cannot be meant', () => {
  let clock: TestClock;

  beforeAll(() => {
    clock = TestClock.start();
  });

  afterAll(() => clock.stop());

  it.each(WRONG)('%j does not start and names %s', async (config, key) => {
    const database = await databases.init('SQLITE_3');
    const start = startPortal({ database, clock, config });
    await expect(start).rejects.toThrow(key);
  });
});
