import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { randomUUID } from 'node:crypto';
import {
  Role,
  ROLES,
  StartedPlugin,
  startPlugin,
} from '../__testUtils__/startPlugin';
import { ProviderAccounts } from '../accounts/ProviderAccounts';
import { MATRIX } from './__testUtils__/roleMatrix';
import { callsOf, dump, places, send, setScene } from './__testUtils__/scene';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

const ALWAYS_OPEN = [
  'getStatus',
  'listProviders',
  'listChanges',
  'listInventory',
];

/** The permissions without each of which an operation is refused. */
const NEEDED: Record<string, string[]> = {
  getClusterForm: ['external-cluster.create', 'external-cluster.account.use'],
  createCluster: [
    'external-cluster.create',
    'external-cluster.account.use',
    'external-cluster.read',
  ],
  getUpgrades: ['external-cluster.read', 'external-cluster.update'],
  getNodePoolForm: ['external-cluster.read', 'external-cluster.update'],
  getDeletion: ['external-cluster.read', 'external-cluster.delete'],
  startChange: ['external-cluster.read', 'external-cluster.update'],
  listNodes: ['external-cluster.read', 'external-cluster.inside.read'],
  getUsage: ['external-cluster.read', 'external-cluster.inside.read'],
  listEvents: ['external-cluster.read', 'external-cluster.inside.read'],
  getClusterRights: ['external-cluster.read', 'external-cluster.inside.read'],
  getAccountRights: ['external-cluster.account.use'],
  createKubeconfig: [
    'external-cluster.read',
    'external-cluster.kubeconfig.create',
  ],
  listClusterOperations: ['external-cluster.read'],
  listOperations: ['external-cluster.read'],
  getOperation: ['external-cluster.read'],
  cancelOperation: ['external-cluster.read', 'external-cluster.update'],
  replaceKubeconfig: [
    'external-cluster.connect',
    'external-cluster.read',
    'external-cluster.update',
  ],
  replaceCredential: ['external-cluster.account.update'],
};

/** The operations whose address has this part. */
const about = (part: string) =>
  [...places].flatMap(([id, { path }]) => (path.includes(part) ? [id] : []));

describe('role matrix', () => {
  let plugin: StartedPlugin;
  let denied: (permission: string) => boolean = () => false;
  // Only who opens an account decrypts its credential.
  const opened = [
    jest.spyOn(ProviderAccounts.prototype, 'open'),
    jest.spyOn(ProviderAccounts.prototype, 'openUnsaved'),
  ];
  const forget = () => opened.forEach(spy => spy.mockClear());
  const timesOpened = () =>
    opened.reduce((times, { mock }) => times + mock.calls.length, 0);

  beforeAll(async () => {
    const decide = async (requests: { permission: { name: string } }[]) =>
      requests.map(({ permission }) => ({
        result: denied(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      }));
    const permissions = mockServices.permissions.mock({
      authorize: decide as PermissionsService['authorize'],
      authorizeConditional:
        decide as PermissionsService['authorizeConditional'],
    });
    plugin = await startPlugin({
      services: [permissions.factory],
      config: { features: { kubeconfig: 'exec' } },
    });
  });

  afterEach(() => {
    denied = () => false;
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

        forget();

        const { status } = await send(plugin, id, scene, role);

        expect(status).toBe(expected);
        // Denied means no effect at all.
        const isDenied = [401, 403, 404].includes(status);
        expect(isDenied && callsOf(plugin).length > 0).toBe(false);
        expect(isDenied && timesOpened() > 0).toBe(false);
        expect(isDenied ? await dump(plugin) : before).toEqual(before);
      },
    );
  });

  it.each(Object.keys(MATRIX).filter(id => !ALWAYS_OPEN.includes(id)))(
    '%s is refused to its owner, without any effect, when the permission framework says no',
    async id => {
      const scene = await setScene(plugin);
      const before = await dump(plugin);
      denied = () => true;
      forget();

      const { status } = await send(plugin, id, scene, 'owner');

      expect(status).toBe(403);
      expect(callsOf(plugin)).toEqual([]);
      expect(timesOpened()).toBe(0);
      expect(await dump(plugin)).toEqual(before);
    },
  );

  it.each(Object.entries(NEEDED))(
    '%s needs each of its permissions, and no other one',
    async (id, needed) => {
      for (const name of needed) {
        const scene = await setScene(plugin);
        denied = permission => permission === name;
        forget();
        expect((await send(plugin, id, scene, 'owner')).status).toBe(403);
        expect([callsOf(plugin), timesOpened()]).toEqual([[], 0]);
        denied = () => false;
      }
      const scene = await setScene(plugin);
      denied = permission => !needed.includes(permission);
      const { status } = await send(plugin, id, scene, 'owner');
      // What is allowed on the cluster is told together with its change.
      expect([200, 202, 409, 422]).toContain(status);
    },
  );

  it('asks for the permission to delete where a cluster is to be deleted, and not for that to change it', async () => {
    const scene = await setScene(plugin);
    const deletion = { kind: 'DeleteCluster', confirmation: 'x' };
    const ask = () =>
      plugin
        .post(`/clusters/${scene.clusterId}/changes`)
        .set('Idempotency-Key', randomUUID())
        .send(deletion);
    denied = permission => permission === 'external-cluster.delete';
    expect((await ask()).status).toBe(403);
    denied = permission => permission === 'external-cluster.update';
    // It was imported.
    expect((await ask()).status).toBe(409);
  });

  it.each([...about(':accountId'), 'importClusters', 'createCluster'])(
    '%s answers a stranger as if the account were not there',
    async id => {
      const scene = await setScene(plugin);
      const absent = { ...scene, accountId: NOWHERE };
      const foreign = await send(plugin, id, scene, 'stranger');
      expect(foreign.status).toBe(404);
      expect(foreign.text).toBe(
        (await send(plugin, id, absent, 'stranger')).text,
      );
    },
  );

  it.each(about(':operationId'))(
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

  it.each(about(':clusterId'))(
    '%s answers a stranger as if the cluster were not there',
    async id => {
      const scene = await setScene(plugin);
      const absent = { ...scene, clusterId: NOWHERE };
      const foreign = await send(plugin, id, scene, 'stranger');
      expect(foreign.status).toBe(404);
      expect(foreign.text).toBe(
        (await send(plugin, id, absent, 'stranger')).text,
      );
    },
  );

  it('lists a stranger nothing and counts nothing', async () => {
    await setScene(plugin);
    const page = await plugin.get('/clusters', 'stranger');
    const fleet = await plugin.get('/fleet', 'stranger');
    expect(page.body).toEqual({ items: [], totalItems: 0 });
    expect(fleet.body.total).toBe(0);
    expect(fleet.body.facets.owner).toEqual([]);
  });
});
