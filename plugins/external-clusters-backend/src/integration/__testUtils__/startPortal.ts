// The adapters load them on first use; here they come with the file, so that no deadline of a call is spent on it.
import '@aws-sdk/client-eks';
import '@aws-sdk/client-sts';
import '@azure/arm-containerservice';
import '@azure/identity';
import '@google-cloud/container';
import '@kubernetes/client-node/dist/gen/index.js';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { anEncryptionKey } from '../../__testUtils__/anEncryptionKey';
import { OWNERSHIP } from '../../__testUtils__/people';
import {
  catalogModuleExternalClusters,
  externalClustersPlugin,
  searchModuleExternalClusters,
} from '../../index';
import { CatalogOfTests } from './CatalogOfTests';
import { Portal } from './Portal';
import { PortalClock } from './PortalClock';
import { RecordingEvents } from './RecordingEvents';
import { RecordingLogger } from './RecordingLogger';
import { SearchOfTests } from './SearchOfTests';

export interface PortalOptions {
  /** Empty, or of a portal that has ended. */
  database: Knex;
  clock: PortalClock;
  /** What stands under `externalClusters`; admins, a key and a generous rate limit are there already. */
  config: JsonObject;
}

const userInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    getUserInfo: async ({ principal }) => {
      const { userEntityRef } = principal as { userEntityRef: string };
      const ownershipEntityRefs = OWNERSHIP[userEntityRef] ?? [userEntityRef];
      return { userEntityRef, ownershipEntityRefs };
    },
  }),
});

/**
 * Starts the whole backend: the plugin with all its providers, its catalog module and its search module, which talk to
 * it over HTTP as in production. Nothing runs by itself: `Portal.wake` and `Portal.pass` let it.
 */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const { database, clock, config } = options;
  const parts = {
    database,
    clock,
    deadReplicas: await replicasWithWork(database),
    scheduler: mockServices.scheduler(),
    logger: new RecordingLogger([], {}),
    events: new RecordingEvents(),
    catalog: new CatalogOfTests(),
    search: new SearchOfTests(),
  };
  const backend = await startTestBackend({
    extensionPoints: [
      [catalogProcessingExtensionPoint, parts.catalog.extensionPoint],
      [searchIndexRegistryExtensionPoint, parts.search.extensionPoint],
    ],
    features: [
      externalClustersPlugin,
      catalogModuleExternalClusters,
      searchModuleExternalClusters,
      ...servicesOf(parts),
      mockServices.rootConfig.factory({ data: toAppConfig(config) }),
    ],
  });
  await parts.catalog.connect();
  return new Portal({ ...parts, backend });
}

async function replicasWithWork(database: Knex): Promise<string[]> {
  const table = 'observation_ticks';
  if (!(await database.schema.hasTable(table))) return [];
  return database(table).whereNotNull('lease_owner').pluck('lease_owner');
}

function servicesOf(parts: {
  database: Knex;
  scheduler: ReturnType<typeof mockServices.scheduler>;
  logger: RecordingLogger;
  events: RecordingEvents;
}) {
  return [
    parts.logger.factory,
    parts.events.factory,
    catalogServiceMock.factory({ entities: [] }),
    mockServices.database.factory({ knex: parts.database }),
    userInfo,
    createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => parts.scheduler,
    }),
  ];
}

function toAppConfig(config: JsonObject): JsonObject {
  return {
    backend: { baseUrl: 'http://localhost:7007' },
    externalClusters: {
      admins: ['user:default/root'],
      encryption: { keys: [anEncryptionKey()] },
      rateLimit: { requestsPerMinute: 10_000 },
      ...config,
    },
  };
}
