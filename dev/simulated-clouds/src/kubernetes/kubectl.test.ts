import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeVendorClient } from '../core/describeVendorClient';
import {
  startTestCluster,
  TestCluster,
} from './__testUtils__/startTestCluster';
import { toKubeconfig } from './__testUtils__/toKubeconfig';

describeVendorClient('kubectl', client => {
  let world: TestCluster;

  beforeAll(async () => {
    world = await startTestCluster({
      platform: 'eks',
      metricsServer: true,
      events: [
        {
          namespace: 'default',
          name: 'node-b.1',
          type: 'Warning',
          reason: 'NodeNotReady',
          message: 'Node node-b status is now: NodeNotReady',
          about: { kind: 'Node', name: 'node-b' },
        },
      ],
      pods: [
        {
          namespace: 'shop',
          name: 'cart-1',
          node: 'node-a',
          phase: 'Running',
        },
      ],
    });
    world.clock.advance(3 * 60 * 60 * 1000);
  });

  afterAll(() => world.kubernetes.close());

  async function kubectl(token: string, ...args: string[]) {
    const path = join(client.home, `${token}.yaml`);
    writeFileSync(path, toKubeconfig(world.endpoint, token));
    return client.run(args, { KUBECONFIG: path });
  }

  it('shows the nodes', async () => {
    const { stdout } = await kubectl('view-token', 'get', 'nodes');
    const lines = stdout
      .trim()
      .split('\n')
      .map(line => line.split(/\s{2,}/));
    expect(lines).toEqual([
      ['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION'],
      ['node-a', 'Ready', '<none>', '3h', 'v1.33.2'],
      ['node-b', 'NotReady', '<none>', '3h', 'v1.33.2'],
      ['node-c', 'Ready,SchedulingDisabled', '<none>', '3h', 'v1.33.2'],
    ]);
  });

  it('shows them page by page, wide, and by label', async () => {
    const { stdout } = await kubectl(
      'view-token',
      ...['get', 'nodes', '--chunk-size=1', '-o', 'wide'],
      ...['-L', 'eks.amazonaws.com/nodegroup'],
    );
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stdout).toContain('Amazon Linux 2023');
    expect(stdout).toMatch(/node-a .* pool/);
  });

  it('reads one node whole', async () => {
    const { stdout } = await kubectl(
      'view-token',
      ...[
        'get',
        'node',
        'node-a',
        '-o',
        'jsonpath={.metadata.labels.topology\\.kubernetes\\.io/region}',
      ],
    );
    expect(stdout).toBe('eu-west-1');
  });

  it.each([
    ['view-token', 'list', 'nodes', 'yes', 0],
    ['view-token', 'delete', 'nodes', 'no', 1],
    ['none-token', 'list', 'nodes', 'no', 1],
    ['admin-token', 'delete', 'nodes', 'yes', 0],
  ])('asks whether %s can %s %s', async (token, verb, resource, word, code) => {
    const answer = await kubectl(token, 'auth', 'can-i', verb, resource);
    expect(answer.stdout.trim()).toBe(word);
    expect(answer.exitCode).toBe(code);
  });

  it('lists what the caller can do, and who it is', async () => {
    const rules = await kubectl('pods-token', 'auth', 'can-i', '--list');
    expect(rules.stdout).toContain('pods');
    const self = await kubectl('pods-token', 'auth', 'whoami');
    expect(self.stdout).toContain('paul');
  });

  it('shows namespaces, pods, events and usage', async () => {
    const show = async (...args: string[]) => {
      const { stdout, stderr } = await kubectl('view-token', ...args);
      expect(stderr).toBe('');
      return stdout;
    };
    // One after the other: they share a kubeconfig and a discovery cache.
    const namespaces = await show('get', 'namespaces');
    const pods = await show('get', 'pods', '-A');
    const events = await show('get', 'events', '-A');
    const usage = await show('top', 'nodes');
    const usageOfPods = await show('top', 'pods', '-A');
    const tables = await show('get', 'nodes.metrics.k8s.io');
    expect(namespaces).toMatch(/kube-system\s+Active\s+3h/);
    expect(pods).toMatch(/shop\s+cart-1\s+1\/1\s+Running\s+0\s+3h/);
    expect(events).toMatch(/Warning\s+NodeNotReady\s+node\/node-b/);
    expect(usage).toMatch(/node-a\s+\d+m\s+\d+%\s+\d+Mi\s+\d+%/);
    expect(usageOfPods).toMatch(/shop\s+cart-1\s+\d+m\s+\d+Mi/);
    expect(tables).toMatch(/NAME\s+CPU\s+MEMORY\s+WINDOW/);
  });

  it('tells the version of the server and its health', async () => {
    const version = await kubectl('view-token', 'version');
    expect(version.stdout).toContain('Server Version: v1.33.2');
    const ready = await kubectl(
      'view-token',
      'get',
      '--raw',
      '/readyz?verbose',
    );
    expect(ready.stdout).toContain('readyz check passed');
  });

  it('knows the resources of the API', async () => {
    const { stdout } = await kubectl('view-token', 'api-resources');
    expect(stdout).toMatch(/nodes\s+no\s+v1\s+false\s+Node/);
    expect(stdout).toMatch(
      /nodes\s+metrics.k8s.io\/v1beta1\s+false\s+NodeMetrics/,
    );
  });

  it('describes a node', async () => {
    const { stdout, stderr } = await kubectl(
      'view-token',
      ...['describe', 'node', 'node-a'],
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Ready\s+True .* KubeletReady/);
    expect(stdout).toMatch(/shop\s+cart-1/);
  });

  it('finds nothing where there is nothing', async () => {
    const { stdout, stderr } = await kubectl('view-token', 'get', 'all', '-A');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/pod\/cart-1/);
  });

  it('reports refusals', async () => {
    const forbidden = await kubectl('none-token', 'get', 'nodes');
    expect(forbidden.exitCode).toBe(1);
    expect(forbidden.stderr).toContain(
      'Error from server (Forbidden): nodes is forbidden: User "nora" cannot list',
    );
    const stranger = await kubectl('wrong', 'get', 'nodes');
    expect(stranger.stderr).toContain('You must be logged in to the server');
  });
});
