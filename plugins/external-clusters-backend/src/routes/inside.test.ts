import {
  ClusterUsage,
  EventList,
  NodeList,
} from 'backstage-plugin-external-clusters-common';
import { FakeCloud } from '../__testUtils__/FakeCloud';
import { StartedPlugin, startPlugin } from '../__testUtils__/startPlugin';
import {
  SimulatedCluster,
  startSimulatedCluster,
} from '../kubernetes/reader/__testUtils__/startSimulatedCluster';
import { lent, TEAM_A } from './__testUtils__/changing';

// The first test would otherwise wait for it, which takes Jest a while.
beforeAll(() => {
  require('@kubernetes/client-node/dist/gen/index.js');
}, 60_000);

describe('the inside of a cluster', () => {
  let kubernetes: SimulatedCluster;
  let plugin: StartedPlugin;
  let cloud: FakeCloud;
  let cluster: string;

  beforeAll(async () => {
    const nodes = Array.from({ length: 60 }, (_, index) => ({
      name: `node-${String(index).padStart(2, '0')}`,
      pool: index < 50 ? 'workers' : 'system',
      ready: index !== 7,
    }));
    kubernetes = await startSimulatedCluster({ platform: 'aks', nodes });
    cloud = new FakeCloud();
    cloud.clusterCredential = kubernetes.credential('view');
    plugin = await startPlugin({
      cloud,
      config: {
        ...lent(['view']),
        network: { dangerouslyAllowLoopback: true },
      },
    });
    cluster = await register('prod', 'Running');
    await plugin.work();
  });
  afterAll(() => kubernetes.close());

  async function register(name: string, state: 'Running' | 'Stopped') {
    const { ref } = cloud.add({ name, state });
    const request = { accountId: 'config:lent', owner: TEAM_A, refs: [ref] };
    const { body } = await plugin.post('/imports').send(request);
    return `/clusters/${body.results[0].clusterId}`;
  }

  it('lists nodes by page, with their pools', async () => {
    const { status, body } = await plugin.get(`${cluster}/nodes`);
    const list: NodeList = body;
    expect(status).toBe(200);
    expect(list.items).toHaveLength(50);
    expect(list).toMatchObject({
      total: 60,
      ready: 59,
      of: 60,
      isWhole: true,
      pools: [
        { name: 'system', total: 10, ready: 10 },
        { name: 'workers', total: 50, ready: 49 },
      ],
    });
  });

  it.each([
    ['?pool=system&limit=5&offset=8', 10, 2],
    ['?status=NotReady', 1, 1],
    ['?search=node-07', 1, 1],
    ['?sort=cpu&order=desc&limit=500', 60, 60],
    ['?pool=-', 0, 0],
  ])('finds %s', async (query, total, shown) => {
    const { body } = await plugin.get(`${cluster}/nodes${query}`);
    expect([body.total, body.items.length]).toEqual([total, shown]);
  });

  it.each([
    'nodes?limit=501',
    'nodes?sort=color',
    'nodes?status=Broken',
    'nodes?unknown=1',
    'events?namespace=Not%20A%20Name',
    'events?namespace=..%2Fsecrets',
    'events?type=Bad',
  ])('refuses %s', async path => {
    const { status } = await plugin.get(`${cluster}/${path}`);
    expect(status).toBe(400);
  });

  it('tells usage, pool by pool', async () => {
    const { status, body } = await plugin.get(`${cluster}/usage`);
    const usage: ClusterUsage = body;
    expect(status).toBe(200);
    expect(usage.nodePools.map(({ name }) => name)).toEqual([
      'system',
      'workers',
    ]);
    const { used = 0, allocatable = 0 } = usage.cluster.cpu;
    expect(used / allocatable).toBeGreaterThan(0.2);
    expect(used / allocatable).toBeLessThan(0.8);
  });

  it('lists the events of nodes and kube-system, of all and of one namespace', async () => {
    const ask = async (query: string): Promise<EventList> =>
      (await plugin.get(`${cluster}/events${query}`)).body;
    expect((await ask('')).total).toBe(3);
    expect((await ask('?namespace=%2A&type=Warning')).total).toBe(2);
    expect((await ask('?namespace=default')).total).toBe(1);
    expect((await ask('?namespace=shop')).items).toEqual([]);
  });

  it('shows no secret, and may not be kept by anybody', async () => {
    const { text, headers } = await plugin.get(`${cluster}/nodes`);
    expect(text).not.toContain('CANARY');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('asks no cluster that is stopped', async () => {
    const stopped = await register('stopped', 'Stopped');
    const before = kubernetes.calls.count('kubernetes.');
    cloud.calls.length = 0;
    for (const part of ['nodes', 'usage', 'events']) {
      const { status, body } = await plugin.get(`${stopped}/${part}`);
      expect(status).toBe(409);
      expect(body.error).toMatchObject({
        code: 'CLUSTER_SILENT',
        message: 'The cluster is stopped: there is nothing to see in it.',
      });
    }
    expect(kubernetes.calls.count('kubernetes.')).toBe(before);
    expect(cloud.calls).toEqual([]);
  });

  it('does not pass a refusal of the cluster for one of the portal', async () => {
    const other = await register('other', 'Running');
    cloud.clusterCredential = kubernetes.credential('none');
    const { status, body } = await plugin.get(`${other}/nodes`);
    cloud.clusterCredential = kubernetes.credential('view');
    expect(status).toBe(424);
    expect(body.error).toMatchObject({
      code: 'FORBIDDEN',
      message: 'The credential may not list nodes in the cluster.',
      details: ['list nodes'],
    });
  });
});
