import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { externalClusterProvidersExtensionPoint } from 'backstage-plugin-external-clusters-node';
import createKnex, { Knex } from 'knex';
import { randomBytes } from 'node:crypto';
import request, { Test } from 'supertest';
import { externalClustersPlugin } from '../plugin';
import { until } from '../work/__testUtils__';
import { FakeCloud } from './FakeCloud';

// A portal takes its time to start on a busy machine.
jest.setTimeout(60_000);

/** Who calls in tests: a team member, a member of another team, an admin, another plugin, nobody. */
export const ROLES = {
  owner: mockCredentials.user.header('user:default/ann'),
  stranger: mockCredentials.user.header('user:default/bob'),
  admin: mockCredentials.user.header('user:default/root'),
  service: mockCredentials.service.header(),
  anonymous: mockCredentials.none.header(),
} as const;

export type Role = keyof typeof ROLES;

const TEAM_A = 'group:default/team-a';

/** Groups of the users of tests. */
export const OWNERSHIP: Record<string, string[]> = {
  'user:default/ann': ['user:default/ann', TEAM_A],
  'user:default/bob': ['user:default/bob', 'group:default/team-b'],
  'user:default/root': ['user:default/root', 'group:default/platform'],
};

/** A key for the secrets of one test. */
export function anEncryptionKey(id = 'test'): JsonObject {
  return { id, key: randomBytes(32).toString('base64') };
}

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
