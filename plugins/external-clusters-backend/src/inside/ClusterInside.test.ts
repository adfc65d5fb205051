import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { KubernetesClusterSpec } from 'simulated-clouds/src/kubernetes';
import { ClusterRecord } from '../database/records';
import {
  SimulatedCluster,
  startSimulatedCluster,
} from '../kubernetes/reader/__testUtils__/startSimulatedCluster';
import { ClusterInside } from './ClusterInside';
import { InsideReads } from './InsideReads';

const METRICS = 'kubernetes.GET /apis/metrics.';

// The first test would otherwise wait for it, which takes Jest a while.
beforeAll(() => {
  require('@kubernetes/client-node/dist/gen/index.js');
}, 60_000);

describe('ClusterInside', () => {
  let world: SimulatedCluster;
  afterEach(() => world?.close());

  /** A cluster and somebody who looks inside with a token; reads end at once whose time is in `ended`. */
  async function look({
    token = 'view',
    ended = [],
    ...spec
  }: Partial<KubernetesClusterSpec> & { token?: string; ended?: number[] }) {
    world = await startSimulatedCluster(spec);
    const { reader, calls, faults } = world;
    const provider = {
      clusterCredential: jest.fn(async () => world.credential(token)),
    };
    const openAccount = jest.fn(async () => ({ provider } as never));
    const times: number[] = [];
    const reads = new InsideReads({
      openAccount,
      reader,
      now: Date.now,
      deadline: milliseconds => {
        times.push(milliseconds);
        return ended.includes(milliseconds)
          ? AbortSignal.abort(new DOMException('', 'TimeoutError'))
          : new AbortController().signal;
      },
    });
    const cluster = {
      accountId: 'account',
      ref: 'ref',
      state: 'Running',
    } as ClusterRecord;
    const inside = new ClusterInside(reads);
    return { inside, cluster, calls, faults, openAccount, provider, times };
  }

  it('answers nodes, pools, usage, pods and events with six calls', async () => {
    const { inside, cluster, calls } = await look({ platform: 'aks' });
    const nodes = await inside.nodes(cluster, {});
    const usage = await inside.usage(cluster);
    const events = await inside.events(cluster, {});
    expect(calls.count('kubernetes.')).toBe(6);

    expect(nodes).toMatchObject({
      total: 3,
      read: 3,
      ready: 2,
      of: 3,
      isWhole: true,
      metrics: { available: true },
      problems: [],
    });
    const [first] = nodes.items;
    expect(first).toMatchObject({ name: 'node-a', version: '1.33.2' });
    expect(first?.usage?.cpuMillicores).toBeGreaterThan(0);
    expect(usage).toMatchObject({
      // One is not ready, and so not measured.
      cluster: { nodes: 3, ready: 2, of: 3, cpu: { allocatable: 5_640 } },
      nodePools: [{ nodes: 3 }],
      pods: { allocatable: 330 },
      metrics: { available: true },
      problems: [],
    });
    expect(usage.cluster.cpu.used).toBeGreaterThan(0);
    expect(usage.controlPlane?.memoryBytes).toBeGreaterThan(0);
    expect(usage.pods.count).toBeGreaterThan(10);
    expect(events).toMatchObject({ isWhole: true, problems: [] });
    expect(events.items.map(({ reason }) => reason)).toEqual([
      'Unhealthy',
      'NodeNotReady',
      'Scheduled',
    ]);
  });

  it('costs ten viewers no more than one', async () => {
    const { inside, cluster, calls, provider } = await look({});
    const viewers = Array.from({ length: 10 }, () => [
      inside.nodes(cluster, { search: 'a' }),
      inside.usage(cluster),
      inside.events(cluster, {}),
    ]);
    await Promise.all(viewers.flat());
    expect(calls.count('kubernetes.')).toBe(6);
    expect(provider.clusterCredential.mock.calls.length).toBeLessThan(7);
  });

  it('reads on in one namespace of which the first look had the beginning', async () => {
    const events = Array.from({ length: 2_100 }, (_, index) => ({
      namespace: 'kube-system',
      name: `event-${index}`,
      type: 'Normal' as const,
      reason: 'Pulled',
      message: `Pulled ${index}`,
      about: { kind: 'Pod', name: `pod-${index}` },
    }));
    const { inside, cluster } = await look({ events });
    const first = await inside.events(cluster, {});
    expect(first).toMatchObject({ total: 2_000, isWhole: false });
    const all = await inside.events(cluster, { namespace: 'kube-system' });
    expect(all).toMatchObject({ total: 2_100, isWhole: true });
  });

  it('covers no more than 5,000 nodes, and says so', async () => {
    const nodes = Array.from({ length: 5_600 }, (_, index) => ({
      name: `node-${index}`,
    }));
    const { inside, cluster, calls } = await look({ nodes, pods: [] });
    const page = await inside.nodes(cluster, { limit: 1 });
    const usage = await inside.usage(cluster);
    expect(page).toMatchObject({
      total: 5_000,
      read: 5_000,
      of: 5_600,
      isWhole: false,
    });
    expect(usage).toMatchObject({
      isWhole: false,
      cluster: { nodes: 5_000, of: 5_600, cpu: { allocatable: 9_400_000 } },
    });
    // All pods are counted, so that they are compared with nothing that a part of the nodes may hold.
    expect(usage.pods).toEqual({ count: 0, allocatable: undefined });
    await inside.events(cluster, {});
    expect(calls.count('kubernetes.')).toBeLessThanOrEqual(7 + 10);
  });

  it.each([
    'Provisioning',
    'Starting',
    'Stopping',
    'Stopped',
    'Deleting',
    'Missing',
  ] as const)('asks nobody while the cluster is %s', async state => {
    const { inside, cluster, openAccount } = await look({});
    const silent = { ...cluster, state };
    const expected = { name: 'ConflictError', code: 'CLUSTER_SILENT' };
    await expect(inside.nodes(silent, {})).rejects.toMatchObject(expected);
    await expect(inside.usage(silent)).rejects.toMatchObject(expected);
    await expect(inside.events(silent, {})).rejects.toMatchObject(expected);
    expect(openAccount).not.toHaveBeenCalled();
  });

  it('shows nodes without usage where there are no metrics, and says so once', async () => {
    const { inside, cluster } = await look({ metricsServer: false });
    const metrics = { available: false, code: 'NO_METRICS' };
    const nodes = await inside.nodes(cluster, {});
    expect(nodes).toMatchObject({ total: 3, metrics });
    expect(nodes.items[0]?.usage).toBeUndefined();
    const usage = await inside.usage(cluster);
    expect(usage).toMatchObject({ metrics, problems: [] });
    expect(usage.cluster.cpu.used).toBeUndefined();
  });

  it('waits two and a half seconds for metrics, and no longer; who looks again finds them', async () => {
    const ended = [2_500];
    const { inside, cluster, faults, calls } = await look({ ended });
    faults.add({ operation: METRICS, effect: { kind: 'hold', when: 'after' } });
    const nodes = await inside.nodes(cluster, {});
    expect(nodes).toMatchObject({
      total: 3,
      metrics: { available: false, code: 'METRICS_UNAVAILABLE' },
    });
    await faults.held.any();
    ended.length = 0;
    const later = inside.nodes(cluster, {});
    faults.held.release();
    expect((await later).metrics).toEqual({ available: true });
    expect(calls.count(METRICS)).toBe(1);
  });

  it('names every part that the credential may not read, and shows the others', async () => {
    const { inside, cluster } = await look({ token: 'nodes' });
    const usage = await inside.usage(cluster);
    expect(usage).toMatchObject({
      cluster: { nodes: 3 },
      metrics: { available: false, code: 'FORBIDDEN' },
    });
    expect(usage.problems.map(({ part, code }) => [part, code])).toEqual([
      ['pods', 'FORBIDDEN'],
      ['controlPlaneMetrics', 'FORBIDDEN'],
    ]);
    await expect(inside.events(cluster, {})).rejects.toMatchObject({
      kind: 'PermissionDenied',
      details: ['list events in kube-system'],
    });
  });

  it('shows the events of one place when those of the other cannot be read', async () => {
    const { inside, cluster, faults } = await look({});
    faults.add({
      operation: 'kubernetes.GET /api/v1/namespaces/{namespace}/events',
      times: 1,
      effect: { kind: 'status', status: 500 },
    });
    const events = await inside.events(cluster, {});
    expect(events.isWhole).toBe(false);
    expect(events.problems).toHaveLength(1);
    expect(events.items.length).toBeGreaterThan(0);
  });

  it('filters events at the cluster, so that warnings are not lost among others', async () => {
    const { inside, cluster } = await look({});
    const types = async (type: 'Warning' | 'Normal') => {
      const { items } = await inside.events(cluster, { namespace: '*', type });
      return new Set(items.map(event => event.type));
    };
    expect(await types('Warning')).toEqual(new Set(['Warning']));
    expect(await types('Normal')).toEqual(new Set(['Normal']));
  });

  it('shows the latest events up to the limit, and how many there are', async () => {
    const { inside, cluster } = await look({});
    const events = await inside.events(cluster, { limit: 1 });
    expect(events.items.map(({ reason }) => reason)).toEqual(['Unhealthy']);
    expect(events.total).toBe(3);
  });

  it('says what is used where the nodes cannot be read, and of what it does not know', async () => {
    const { inside, cluster, faults } = await look({});
    faults.add({
      operation: 'kubernetes.GET /api/v1/nodes',
      effect: { kind: 'status', status: 500 },
    });
    const usage = await inside.usage(cluster);
    expect(usage).toMatchObject({ isWhole: false, nodePools: [] });
    expect(usage.problems.map(({ part }) => part)).toEqual(['nodes']);
    expect(usage.cluster.cpu.used).toBeGreaterThan(0);
    expect(usage.cluster.cpu.allocatable).toBeUndefined();
    expect(usage.pods.allocatable).toBeUndefined();
  });

  it('throws what is wrong when nothing can be read', async () => {
    const { inside, cluster } = await look({ token: 'gone' });
    const expected = { kind: 'InvalidCredential', code: 'UNAUTHORIZED' };
    await expect(inside.nodes(cluster, {})).rejects.toMatchObject(expected);
    await expect(inside.usage(cluster)).rejects.toMatchObject(expected);
    await expect(inside.events(cluster, {})).rejects.toMatchObject(expected);
  });

  it('throws what is wrong with the account, and asks no cluster', async () => {
    const { inside, cluster, provider, calls } = await look({});
    provider.clusterCredential.mockRejectedValue(
      new ProviderError('PermissionDenied', 'Needs eks:DescribeCluster.'),
    );
    const failure = inside.usage(cluster);
    await expect(failure).rejects.toThrow('Needs eks:DescribeCluster.');
    expect(calls.count('kubernetes.')).toBe(0);
  });

  it('gives each part its own time', async () => {
    const { inside, cluster, times } = await look({});
    await inside.usage(cluster);
    await inside.events(cluster, {});
    expect(new Set(times)).toEqual(new Set([2_500, 10_000, 15_000, 25_000]));
  });
});
