import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { externalClusterProvidersExtensionPoint } from 'backstage-plugin-external-clusters-node';
import createKnex, { Knex } from 'knex';
import request, { Test } from 'supertest';
import { externalClustersPlugin } from '../plugin';
import { until } from '../work/__testUtils__';
import { anEncryptionKey } from './anEncryptionKey';
import { FakeCloud } from './FakeCloud';
import { OWNERSHIP, Role, ROLES } from './people';

export * from './anEncryptionKey';
export * from './people';

// A portal takes its time to start on a busy machine.
jest.setTimeout(60_000);

export interface StartOptions {
  config?: JsonObject;
  cloud?: FakeCloud;
  services?: Parameters<typeof startTestBackend>[0]['features'];
}

const userInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    getUserInfo: async credentials => {
      const { userEntityRef } = credentials.principal as {
        userEntityRef: string;
      };
      return {
        userEntityRef,
        ownershipEntityRefs: OWNERSHIP[userEntityRef] ?? [userEntityRef],
      };
    },
  }),
});

/** Starts the plugin, whole, on an empty database of its own. */
export async function startPlugin(options: StartOptions = {}) {
  const cloud = options.cloud ?? new FakeCloud();
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      externalClustersPlugin,
      addProvider(cloud),
      userInfo,
      mockServices.database.factory({ knex }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:7007' },
          externalClusters: {
            admins: ['user:default/root'],
            encryption: { keys: [anEncryptionKey()] },
            rateLimit: { requestsPerMinute: 10_000 },
            ...options.config,
          },
        },
      }),
      ...(options.services ?? []),
    ],
  });
  const call =
    (method: 'get' | 'post' | 'put' | 'patch' | 'delete') =>
    (path: string, role: Role = 'owner'): Test => {
      const test = request(server)[method](`/api/external-clusters${path}`);
      return test.set('Authorization', ROLES[role] ?? '');
    };
  return {
    cloud,
    knex,
    server,
    get: call('get'),
    post: call('post'),
    put: call('put'),
    patch: call('patch'),
    delete: call('delete'),
    /** Lets all regular work be done that is due. */
    work: () => workUntilDone(knex, scheduler),
  };
}

async function workUntilDone(
  knex: Knex,
  scheduler: Pick<ReturnType<typeof mockServices.scheduler>, 'triggerTask'>,
) {
  await until(async () => {
    const now = Date.now();
    const ticks = await knex('observation_ticks');
    const isBusy = ticks.some(tick => tick.lease_owner !== null);
    const isDue = ticks.some(tick => tick.next_at && tick.next_at <= now);
    if (isDue && !isBusy) await scheduler.triggerTask('external-clusters-work');
    return !isDue && !isBusy;
  });
}

export type StartedPlugin = Awaited<ReturnType<typeof startPlugin>>;

function addProvider(cloud: FakeCloud) {
  return createBackendModule({
    pluginId: 'external-clusters',
    moduleId: 'fake-cloud',
    register(env) {
      env.registerInit({
        deps: { providers: externalClusterProvidersExtensionPoint },
        async init({ providers }) {
          providers.addProvider(cloud.factory());
        },
      });
    },
  });
}
