import {
  ClusterProvider,
  ClusterProviderFactory,
} from 'backstage-plugin-external-clusters-node';
import createKnex from 'knex';
import { fleetScenario } from 'simulated-clouds/src/scenarios/fleetScenario';
import { World } from 'simulated-clouds/src/World';
import {
  createStores,
  migrate,
} from 'backstage-plugin-external-clusters-backend/src/database';
import { OffsetClock } from 'backstage-plugin-external-clusters-backend/src/database/__testUtils__';
import {
  createObservationTicks,
  DEFAULT_INTERVALS,
} from 'backstage-plugin-external-clusters-backend/src/observation';
import {
  systemTimer,
  Worker,
} from 'backstage-plugin-external-clusters-backend/src/work';
import { createAksProviderFactory } from 'backstage-plugin-external-clusters-backend/src/providers/aks';
import { createEksProviderFactory } from 'backstage-plugin-external-clusters-backend/src/providers/eks';
import { createGkeProviderFactory } from 'backstage-plugin-external-clusters-backend/src/providers/gke';
import { quietLogger } from './quietServices';

const OWNER = 'group:default/fleet';

interface FleetAccount {
  id: string;
  factory: ClusterProviderFactory;
  provider: ClusterProvider;
}

/** A fleet in simulated clouds, all of it registered in an empty database, with an observer of test time. */
export async function startFleet(clusters: number) {
  const world = await World.start({ scenario: fleetScenario(clusters) });
  const database = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  await migrate(database);
  const clock = await OffsetClock.create(database);
  const stores = createStores({ database, clock });
  const accounts = openAccounts(world);
  for (const account of accounts) await register(stores, account);
  const observer = new Worker({
    ticks: createObservationTicks({
      database,
      stores,
      clock,
      openAccount: async id => {
        const account = accounts.find(candidate => candidate.id === id);
        if (!account) throw new Error(`No account ${id}`);
        return account;
      },
      insideReader: {
        read: async () => ({
          controlPlane: { healthy: true },
          nodes: { ready: 1, total: 1 },
        }),
      },
      logger: quietLogger,
      intervals: DEFAULT_INTERVALS,
      jitter: () => 0,
    }),
    store: stores.ticks,
    timer: systemTimer,
    logger: quietLogger,
    replicaId: 'bench',
  });
  const stop = async () => {
    await observer.stop();
    await Promise.all(accounts.map(({ provider }) => provider.close()));
    await database.destroy();
    await world.stop();
  };
  return { world, clock, database, stores, observer, accounts, stop };
}

function openAccounts(world: World): FleetAccount[] {
  const { azure, aws, google, caPem } = world.describe();
  const network = { extraCaPem: caPem };
  const now = Date.now;
  const aks = createAksProviderFactory({
    endpoint: { resourceManager: azure.endpoint, authority: azure.endpoint },
    network,
    now,
  });
  const eks = createEksProviderFactory({
    endpoint: { eks: aws.endpoint, sts: aws.endpoint },
    network,
    now,
  });
  const gke = createGkeProviderFactory({
    endpoint: {
      container: `${google.grpcHost}:${google.grpcPort}`,
      token: google.tokenUrl,
    },
    network,
    now,
  });
  return [
    ...azure.subscriptions.map(({ principals, displayName, ...scope }) =>
      open(aks, displayName, {
        ...scope,
        clientId: principals[0]?.clientId ?? '',
        clientSecret: principals[0]?.clientSecret ?? '',
      }),
    ),
    ...aws.accounts.map(({ accountId, regions, accessKeys }) =>
      open(eks, accountId, {
        regions,
        accessKeyId: accessKeys[0]?.accessKeyId ?? '',
        secretAccessKey: accessKeys[0]?.secretAccessKey ?? '',
      }),
    ),
    ...google.projects.map(({ projectId, serviceAccounts }) =>
      open(gke, projectId, {
        serviceAccountKey: JSON.stringify(serviceAccounts[0]?.key),
      }),
    ),
  ];
}

function open(
  factory: ClusterProviderFactory,
  name: string,
  settings: Parameters<ClusterProviderFactory['readAccount']>[0],
): FleetAccount {
  const id = `${factory.name}:${name}`;
  const provider = factory.createProvider({
    id,
    name,
    ...factory.readAccount(settings),
  });
  return { id, factory, provider };
}

async function register(
  stores: ReturnType<typeof createStores>,
  { id, factory, provider }: FleetAccount,
) {
  await stores.accounts.insert({
    id,
    provider: factory.name,
    name: id,
    source: 'Stored',
    owner: OWNER,
    scope: {},
    identityKey: id,
  });
  const sweep = await provider.discoverClusters({
    signal: AbortSignal.timeout(60_000),
  });
  for (const observation of sweep.clusters) {
    await stores.clusters.register({
      provider: factory.name,
      accountId: id,
      observation,
      owner: OWNER,
      origin: 'Imported',
      displayName: observation.name,
    });
  }
}
