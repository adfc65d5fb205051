import { failureOf } from '../__testUtils__/send';
import {
  SimulatedCluster,
  startSimulatedCluster,
} from './__testUtils__/startSimulatedCluster';

const options = { signal: new AbortController().signal };
const GIB = 1024 ** 3;

// The first test would otherwise wait for it, which takes Jest a while.
beforeAll(() => {
  require('@kubernetes/client-node/dist/gen/index.js');
}, 60_000);

describe('inside of a simulated cluster', () => {
  let world: SimulatedCluster | undefined;
  afterEach(() => world?.close());

  async function start(spec: Parameters<typeof startSimulatedCluster>[0]) {
    world = await startSimulatedCluster(spec);
    return { ...world, view: world.credential('view') };
  }

  it('maps a node with everything that is shown of it', async () => {
    const { reader, view } = await start({
      platform: 'eks',
      createdAt: Date.UTC(2026, 0, 1),
      nodes: [
        {
          name: 'node-a',
          pool: 'workers',
          zone: 'eu-west-1a',
          instanceType: 'm7g.large',
          cpu: 4,
          memory: 16,
          externalAddress: '203.0.113.7',
          labels: { 'node-role.kubernetes.io/worker': '' },
          taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }],
        },
      ],
    });
    const { nodes, total, isWhole } = await reader.nodes(view, options);
    expect({ total, isWhole }).toEqual({ total: 1, isWhole: true });
    expect(nodes[0]).toMatchObject({
      name: 'node-a',
      ready: true,
      schedulable: true,
      roles: ['worker'],
      pool: 'workers',
      zone: 'eu-west-1a',
      instanceType: 'm7g.large',
      kubeletVersion: '1.33.2',
      os: 'Amazon Linux 2023.8.20250808',
      runtime: 'containerd://1.7.27',
      arch: 'amd64',
      addresses: {
        internal: [expect.stringMatching(/^10\./)],
        external: ['203.0.113.7'],
      },
      capacity: { cpuMillicores: 4_000, memoryBytes: 16 * GIB, pods: 110 },
      allocatable: { cpuMillicores: 3_760, pods: 110 },
      taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }],
      createdAt: Date.UTC(2026, 0, 1),
    });
  });

  it.each([
    ['aks', 'pool'],
    ['eks', 'pool'],
    ['gke', 'pool'],
    ['plain', undefined],
  ] as const)('knows the node pool of a node of %s', async (platform, pool) => {
    const { reader, view } = await start({
      platform,
      nodes: [{ name: 'node-a', pool: 'pool' }],
    });
    const { nodes } = await reader.nodes(view, options);
    expect(nodes[0]?.pool).toBe(pool);
  });

  it('reads the first 5,000 of 20,000 nodes with ten calls', async () => {
    const { reader, view, calls } = await start({
      nodes: Array.from({ length: 20_000 }, (_, index) => ({
        name: `node-${index}`,
      })),
    });
    const reading = await reader.nodes(view, options);
    expect(reading).toMatchObject({ total: 20_000, isWhole: false });
    expect(reading.nodes).toHaveLength(5_000);
    expect(calls.count('kubernetes.')).toBe(10);
  });

  it('begins anew when the list of nodes expires on the way', async () => {
    const nodes = Array.from({ length: 501 }, (_, index) => ({
      name: `node-${index}`,
    }));
    const { reader, view, faults, calls } = await start({ nodes });
    faults.add({
      operation: 'kubernetes.GET /api/v1/nodes',
      call: 2,
      times: 1,
      effect: { kind: 'status', status: 410 },
    });
    const reading = await reader.nodes(view, options);
    expect(reading).toMatchObject({ total: 501, isWhole: true });
    expect(calls.count('kubernetes.GET /api/v1/nodes')).toBe(4);
  });

  it('gives the nodes that it has when the server fails on the way', async () => {
    const nodes = Array.from({ length: 501 }, (_, index) => ({
      name: `node-${index}`,
    }));
    const { reader, view, faults } = await start({ nodes });
    faults.add({
      operation: 'kubernetes.GET /api/v1/nodes',
      call: 2,
      times: 1,
      effect: { kind: 'status', status: 500 },
    });
    const reading = await reader.nodes(view, options);
    expect(reading).toMatchObject({ total: 501, isWhole: false });
    expect(reading.nodes).toHaveLength(500);
    expect(reading.failure?.code).toBe('SERVER_ERROR');
  });

  it('tells the usage of nodes and of kube-system with one call each', async () => {
    const { reader, view, calls } = await start({});
    const usage = await reader.nodeUsage(view, options);
    // The metrics server has nothing of a node that is not ready.
    expect([...usage.keys()]).toEqual(['node-a', 'node-c']);
    const used = usage.get('node-a');
    expect(used?.cpuMillicores).toBeGreaterThanOrEqual(800);
    expect(used?.cpuMillicores).toBeLessThanOrEqual(2_800);
    expect(used?.memoryBytes).toBeGreaterThanOrEqual(3.2 * GIB);
    const system = await reader.namespaceUsage(view, 'kube-system', options);
    expect(system.cpuMillicores).toBeGreaterThan(0);
    expect(system.memoryBytes).toBeGreaterThan(0);
    expect(calls.count('kubernetes.')).toBe(2);
  });

  it('says that there are no metrics', async () => {
    const { reader, view } = await start({ metricsServer: false });
    const ofNodes = await failureOf(reader.nodeUsage(view, options));
    const ofPods = await failureOf(
      reader.namespaceUsage(view, 'kube-system', options),
    );
    const expected = { kind: 'Unsupported', code: 'NO_METRICS' };
    expect([ofNodes, ofPods]).toMatchObject([expected, expected]);
  });

  it.each<[number, string | undefined, string, string[] | undefined]>([
    [503, undefined, 'METRICS_UNAVAILABLE', undefined],
    [500, '<html>', 'METRICS_UNAVAILABLE', undefined],
    [403, undefined, 'FORBIDDEN', ['list nodes.metrics.k8s.io']],
    [302, 'https://login.example.com', 'REDIRECT', undefined],
    [429, undefined, 'THROTTLED', undefined],
  ])(
    'tells what HTTP %i of the metrics API means',
    async (status, message, code, details) => {
      const { reader, view, faults } = await start({});
      faults.add({
        operation: 'kubernetes.GET /apis/metrics.k8s.io/v1beta1/nodes',
        effect: { kind: 'status', status, message },
      });
      const failure = await failureOf(reader.nodeUsage(view, options));
      expect(failure.code).toBe(code);
      expect(failure.details).toEqual(details);
    },
  );

  it('counts pods with one call', async () => {
    const pods = Array.from({ length: 37 }, (_, index) => ({
      namespace: `team-${index % 3}`,
      name: `pod-${index}`,
      phase: 'Running' as const,
    }));
    const { reader, view, calls, kubernetes } = await start({ pods });
    expect(await reader.countPods(view, options)).toBe(37);
    expect(calls.count('kubernetes.')).toBe(1);
    kubernetes.update('one', { pods: pods.slice(0, 1) });
    expect(await reader.countPods(view, options)).toBe(1);
    kubernetes.update('one', { pods: [] });
    expect(await reader.countPods(view, options)).toBe(0);
  });

  it('reads events of one scope with one call for 2,000 of them', async () => {
    const events = Array.from({ length: 4_500 }, (_, index) => ({
      namespace: 'shop',
      name: `event-${index}`,
      type: 'Normal' as const,
      reason: 'Pulled',
      message: 'Pulled',
      about: { kind: 'Pod', name: `pod-${index}` },
    }));
    const { reader, view, calls } = await start({ events });
    const read = (scope: { namespace?: string; pages: number }) =>
      reader.events(view, scope, options);
    const one = await read({ namespace: 'shop', pages: 1 });
    expect([one.events.length, one.isWhole]).toEqual([2_000, false]);
    const two = await read({ pages: 2 });
    expect([two.events.length, two.isWhole]).toEqual([4_000, false]);
    expect(calls.count('kubernetes.')).toBe(3);
    const three = await read({ pages: 3 });
    expect([three.events.length, three.isWhole]).toEqual([4_500, true]);
  });

  it('maps events, with their repeats', async () => {
    const { reader, view } = await start({
      events: [
        {
          namespace: 'default',
          name: 'a',
          type: 'Warning',
          reason: 'NodeNotReady',
          message: 'It is not ready',
          about: { kind: 'Node', name: 'node-b' },
          count: 4,
          firstAt: 1_000_000,
          at: 2_000_000,
          source: 'node-controller',
        },
      ],
    });
    const scope = { namespace: 'default', kind: 'Node', pages: 1 };
    expect((await reader.events(view, scope, options)).events).toEqual([
      {
        type: 'Warning',
        reason: 'NodeNotReady',
        message: 'It is not ready',
        object: { kind: 'Node', name: 'node-b', namespace: undefined },
        count: 4,
        firstSeenAt: 1_000_000,
        lastSeenAt: 2_000_000,
        source: 'node-controller',
      },
    ]);
  });

  it('names the right that is missing for events', async () => {
    const { reader, credential } = await start({});
    const scope = { namespace: 'kube-system', pages: 1 };
    const failure = await failureOf(
      reader.events(credential('nodes'), scope, options),
    );
    expect(failure).toMatchObject({
      kind: 'PermissionDenied',
      details: ['list events in kube-system'],
    });
  });
});
