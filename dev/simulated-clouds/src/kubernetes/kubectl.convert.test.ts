import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describeVendorClient } from '../core/describeVendorClient';
import {
  startTestCluster,
  TestCluster,
} from './__testUtils__/startTestCluster';
import { toKubeconfig } from './__testUtils__/toKubeconfig';

const PROGRAM = resolve(
  __dirname,
  '../../../../plugins/external-clusters-cli/bin/external-clusters-cli',
);

describeVendorClient('kubectl', client => {
  let world: TestCluster;
  const admin = join(client.home, 'admin.yaml');
  const converted = join(client.home, 'converted.yaml');

  beforeAll(async () => {
    world = await startTestCluster({ metricsServer: true });
    writeFileSync(admin, toKubeconfig(world.endpoint, 'admin-token'));
    await convert('--output', converted);
  });

  afterAll(() => world.kubernetes.close());

  function convert(...args: string[]) {
    return promisify(execFile)(
      process.execPath,
      [PROGRAM, 'convert-kubeconfig', admin, '--yes', ...args],
      { env: { ...process.env, NODE_OPTIONS: '' } },
    );
  }

  function kubectl(kubeconfig: string, ...args: string[]) {
    return client.run(['--kubeconfig', kubeconfig, ...args], {});
  }

  it('is the ServiceAccount with a converted kubeconfig', async () => {
    const { stdout } = await kubectl(converted, 'auth', 'whoami');
    expect(stdout).toContain(
      'system:serviceaccount:kube-system:external-clusters',
    );
  });

  it.each([
    [['get', 'nodes'], /node-a\s+Ready/],
    [['get', 'node', 'node-a'], /node-a\s+Ready/],
    [['top', 'nodes'], /node-a\s+\d+m/],
    [['get', 'events', '-A'], /NodeNotReady\s+node\/node-b/],
    [['get', 'namespace', 'kube-system'], /Active/],
    [['auth', 'can-i', 'list', 'pods'], /^yes/],
  ])('reads with it: %j', async (args, output) => {
    const { stdout, exitCode } = await kubectl(converted, ...args);
    expect(stdout).toMatch(output);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['create', 'pods'],
    ['delete', 'nodes'],
    ['get', 'secrets'],
    ['create', 'serviceaccounts/token'],
    ['list', 'clusterrolebindings.rbac.authorization.k8s.io'],
  ])('may not %s %s', async (verb, resource) => {
    const answer = await kubectl(converted, 'auth', 'can-i', verb, resource);
    expect(answer.stdout.trim()).toBe('no');
    expect(answer.exitCode).toBe(1);
  });

  it('deletes nothing', async () => {
    const { stderr, exitCode } = await kubectl(
      converted,
      ...['delete', 'node', 'node-a'],
    );
    expect(stderr).toContain('Forbidden');
    expect(exitCode).toBe(1);
  });

  it('shows an administrator what was made', async () => {
    const { stdout } = await kubectl(
      admin,
      ...['describe', 'clusterrolebinding', 'external-clusters'],
    );
    expect(stdout).toMatch(/Name:\s+external-clusters-viewer/);
    expect(stdout).toMatch(/ServiceAccount\s+external-clusters\s+kube-system/);
  });

  it('knows nobody with it once that is undone', async () => {
    await convert('--delete');
    const { stderr } = await kubectl(converted, 'get', 'nodes');
    expect(stderr).toContain('You must be logged in to the server');
    const { stdout } = await kubectl(admin, 'get', 'serviceaccounts', '-A');
    expect(stdout).toBe('');
  });
});
