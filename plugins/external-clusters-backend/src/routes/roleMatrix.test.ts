import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Role,
  ROLES,
  StartedPlugin,
  startPlugin,
} from '../__testUtils__/startPlugin';
import { randomUUID } from 'node:crypto';
import { readOpenApiDocument } from './createRouter';
import { placesOf } from './OpenApiDocument';

const TEAM_A = 'group:default/team-a';
const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** What the requests of the matrix are about. */
interface Scene {
  accountId: string;
  clusterId: string;
  /** Ref of a cluster that is not imported yet. */
  other: string;
  /** Of the cluster; it has ended. */
  operationId: string;
}

interface Row {
  path(scene: Scene): string;
  body?(scene: Scene): object;
  /** Expected status of each role; anonymous is 401 everywhere. */
  expected: Record<Exclude<Role, 'anonymous'>, number>;
}

const account = {
  provider: 'fake',
  owner: TEAM_A,
  settings: { project: 'p', secret: 's' },
};
const kubeconfig = { kubeconfig: 'apiVersion: v1' };

// Every operation of the OpenAPI document has a row here; owner is ann of team-a, stranger is bob of team-b.
const MATRIX: Record<string, Row> = {
  getStatus: {
    path: () => '/status',
    expected: { owner: 200, stranger: 200, admin: 200, service: 403 },
  },
  listProviders: {
    path: () => '/providers',
    expected: { owner: 200, stranger: 200, admin: 200, service: 200 },
  },
  listClusters: {
    path: () => '/clusters',
    expected: { owner: 200, stranger: 200, admin: 200, service: 200 },
  },
  getFleet: {
    path: () => '/fleet',
    expected: { owner: 200, stranger: 200, admin: 200, service: 200 },
  },
  getCluster: {
    path: s => `/clusters/${s.clusterId}`,
    expected: { owner: 200, stranger: 200, admin: 200, service: 200 },
  },
  updateRegistration: {
    path: s => `/clusters/${s.clusterId}`,
    body: () => ({ description: 'x' }),
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  disconnectCluster: {
    path: s => `/clusters/${s.clusterId}/disconnect`,
    expected: { owner: 204, stranger: 403, admin: 204, service: 403 },
  },
  importClusters: {
    path: () => '/imports',
    body: s => ({ accountId: s.accountId, owner: TEAM_A, refs: [s.other] }),
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  connectCluster: {
    path: () => '/connections',
    body: () => ({ ...kubeconfig, name: 'x', owner: TEAM_A }),
    expected: { owner: 422, stranger: 403, admin: 422, service: 403 },
  },
  inspectKubeconfig: {
    path: () => '/connections/inspect',
    body: () => kubeconfig,
    expected: { owner: 422, stranger: 422, admin: 422, service: 403 },
  },
  testConnection: {
    path: () => '/connections/test',
    body: () => kubeconfig,
    expected: { owner: 422, stranger: 422, admin: 422, service: 403 },
  },
  getClusterForm: {
    path: s => `/accounts/${s.accountId}/cluster-form`,
    body: () => ({ owner: TEAM_A, settings: {} }),
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  createCluster: {
    path: () => '/clusters',
    body: s => ({
      accountId: s.accountId,
      owner: TEAM_A,
      settings: { name: `new-${s.clusterId.slice(0, 8)}` },
    }),
    expected: { owner: 202, stranger: 404, admin: 202, service: 403 },
  },
  getUpgrades: {
    path: s => `/clusters/${s.clusterId}/upgrades`,
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  getNodePoolForm: {
    path: s => `/clusters/${s.clusterId}/node-pool-form`,
    body: () => ({ settings: {} }),
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  getDeletion: {
    path: s => `/clusters/${s.clusterId}/deletion`,
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  startChange: {
    path: s => `/clusters/${s.clusterId}/changes`,
    body: () => ({ kind: 'StopCluster' }),
    expected: { owner: 202, stranger: 403, admin: 202, service: 403 },
  },
  listClusterOperations: {
    path: s => `/clusters/${s.clusterId}/operations`,
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  listOperations: {
    path: () => '/operations',
    expected: { owner: 200, stranger: 200, admin: 200, service: 403 },
  },
  getOperation: {
    path: s => `/operations/${s.operationId}`,
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  cancelOperation: {
    path: s => `/operations/${s.operationId}/cancel`,
    expected: { owner: 409, stranger: 404, admin: 409, service: 403 },
  },
  replaceKubeconfig: {
    path: s => `/clusters/${s.clusterId}/kubeconfig`,
    body: () => kubeconfig,
    expected: { owner: 409, stranger: 403, admin: 409, service: 403 },
  },
  replaceCredential: {
    path: s => `/accounts/${s.accountId}/credential`,
    body: () => ({ settings: account.settings }),
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  listAccounts: {
    path: () => '/accounts',
    expected: { owner: 200, stranger: 200, admin: 200, service: 403 },
  },
  createAccount: {
    path: () => '/accounts',
    body: () => ({ ...account, name: 'new' }),
    expected: { owner: 201, stranger: 403, admin: 201, service: 403 },
  },
  verifyAccount: {
    path: () => '/accounts/verify',
    body: () => account,
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  createExternalId: {
    path: () => '/accounts/external-ids',
    body: () => ({ owner: TEAM_A }),
    expected: { owner: 201, stranger: 403, admin: 201, service: 403 },
  },
  deleteAccount: {
    path: s => `/accounts/${s.accountId}`,
    expected: { owner: 409, stranger: 404, admin: 409, service: 403 },
  },
  discoverClusters: {
    path: s => `/accounts/${s.accountId}/clusters`,
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  listChanges: {
    path: () => '/changes',
    expected: { owner: 403, stranger: 403, admin: 200, service: 200 },
  },
  listInventory: {
    path: () => '/inventory',
    expected: { owner: 403, stranger: 403, admin: 200, service: 200 },
  },
};

const places = placesOf(readOpenApiDocument());

let scenes = 0;

/** An account of team-a with one cluster imported and another one still to import. */
async function setScene(plugin: StartedPlugin): Promise<Scene> {
  scenes += 1;
  const { ref } = plugin.cloud.add({ name: `prod-${scenes}` });
  const other = plugin.cloud.add({ name: `other-${scenes}` }).ref;
  const stored = await plugin
    .post('/accounts')
    .send({ ...account, name: 'account' });
  const accountId: string = stored.body.id;
  const imported = await plugin
    .post('/imports')
    .send({ accountId, owner: TEAM_A, refs: [ref] });
  const { clusterId } = imported.body.results[0];
  const started = await plugin
    .post(`/clusters/${clusterId}/changes`)
    .set('Idempotency-Key', randomUUID())
    .send({ kind: 'StopCluster' });
  // What goes on by itself must not be taken for what a request does.
  await plugin.work();
  plugin.cloud.calls.length = 0;
  plugin.cloud.editor.calls.length = 0;
  return { accountId, clusterId, other, operationId: started.body.id };
}

function send(plugin: StartedPlugin, id: string, scene: Scene, role: Role) {
  const row = MATRIX[id];
  const { method } = places.get(id)!;
  const test = plugin[method as 'get'](row!.path(scene), role);
  test.set('Idempotency-Key', randomUUID());
  const body = row!.body?.(scene);
  return body ? test.send(body) : test;
}

const KEYS: Record<string, string> = {
  cluster_changes: 'sequence',
  created_clusters: 'token',
};

async function dump({ knex }: StartedPlugin) {
  const tables = [
    'accounts',
    'secrets',
    'cloud_clusters',
    'external_clusters',
    'cluster_changes',
    'operations',
    'created_clusters',
  ];
  return Promise.all(
    tables.map(table => knex(table).orderBy(KEYS[table] ?? 'id')),
  );
}

const callsOf = ({ cloud }: StartedPlugin) => [
  ...cloud.calls,
  ...cloud.editor.calls,
];

const ALWAYS_OPEN = [
  'getStatus',
  'listProviders',
  'listChanges',
  'listInventory',
];

describe('role matrix', () => {
  let plugin: StartedPlugin;
  let allow = true;

  beforeAll(async () => {
    const decide = async (requests: unknown[]) =>
      requests.map(() => ({
        result: allow ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }));
    const permissions = mockServices.permissions.mock({
      authorize: decide as PermissionsService['authorize'],
      authorizeConditional:
        decide as PermissionsService['authorizeConditional'],
    });
    plugin = await startPlugin({ services: [permissions.factory] });
  });

  afterEach(() => {
    allow = true;
  });

  it('has a row for every operation, and the router an operation for every place', () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...places.keys()].sort());
  });

  describe.each(Object.keys(MATRIX))('%s', id => {
    it.each(Object.keys(ROLES) as Role[])(
      'answers %s as it should',
      async role => {
        const scene = await setScene(plugin);
        const before = await dump(plugin);
        const expected =
          role === 'anonymous' ? 401 : MATRIX[id]!.expected[role];

        const { status } = await send(plugin, id, scene, role);

        expect(status).toBe(expected);
        // Denied means no effect at all.
        const isDenied = [401, 403, 404].includes(status);
        expect(isDenied && callsOf(plugin).length > 0).toBe(false);
        expect(isDenied ? await dump(plugin) : before).toEqual(before);
      },
    );
  });

  it.each(Object.keys(MATRIX).filter(id => !ALWAYS_OPEN.includes(id)))(
    '%s is refused to its owner, without any effect, when the permission framework says no',
    async id => {
      const scene = await setScene(plugin);
      const before = await dump(plugin);
      allow = false;

      const { status } = await send(plugin, id, scene, 'owner');

      expect(status).toBe(403);
      expect(callsOf(plugin)).toEqual([]);
      expect(await dump(plugin)).toEqual(before);
    },
  );

  it.each([
    'discoverClusters',
    'deleteAccount',
    'importClusters',
    'getClusterForm',
    'createCluster',
    'replaceCredential',
  ])('%s answers a stranger as if the account were not there', async id => {
    const scene = await setScene(plugin);
    const absent = { ...scene, accountId: NOWHERE };
    const foreign = await send(plugin, id, scene, 'stranger');
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(
      (await send(plugin, id, absent, 'stranger')).text,
    );
  });

  it.each(['getOperation', 'cancelOperation'])(
    '%s answers a stranger as if the operation were not there',
    async id => {
      const scene = await setScene(plugin);
      const absent = { ...scene, operationId: NOWHERE };
      const foreign = await send(plugin, id, scene, 'stranger');
      expect(foreign.status).toBe(404);
      expect(foreign.text).toBe(
        (await send(plugin, id, absent, 'stranger')).text,
      );
      const page = await plugin.get('/operations', 'stranger');
      expect(page.body).toEqual({ items: [], totalItems: 0 });
    },
  );
});

describe('role matrix where only owners see clusters', () => {
  let plugin: StartedPlugin;

  beforeAll(async () => {
    plugin = await startPlugin({ config: { visibility: 'owner' } });
  });

  it.each([
    'getCluster',
    'updateRegistration',
    'disconnectCluster',
    'getUpgrades',
    'getNodePoolForm',
    'getDeletion',
    'startChange',
    'listClusterOperations',
    'replaceKubeconfig',
  ])('%s answers a stranger as if the cluster were not there', async id => {
    const scene = await setScene(plugin);
    const absent = { ...scene, clusterId: NOWHERE };
    const foreign = await send(plugin, id, scene, 'stranger');
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(
      (await send(plugin, id, absent, 'stranger')).text,
    );
  });

  it('lists a stranger nothing and counts nothing', async () => {
    await setScene(plugin);
    const page = await plugin.get('/clusters', 'stranger');
    const fleet = await plugin.get('/fleet', 'stranger');
    expect(page.body).toEqual({ items: [], totalItems: 0 });
    expect(fleet.body.total).toBe(0);
    expect(fleet.body.facets.owner).toEqual([]);
  });
});
