import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AuthorizationV1Api,
  CoreV1Api,
  KubeConfig,
} from '@kubernetes/client-node';
import { describeRealCluster } from 'simulated-clouds';
import { readByPortal, runCli } from './__testUtils__';

describeRealCluster('convert-kubeconfig', input => {
  const home = mkdtempSync(join(tmpdir(), 'external-clusters-real-'));
  const name = `external-clusters-test-${randomBytes(4).toString('hex')}`;
  const converted = new KubeConfig();

  afterAll(async () => {
    await convert('--delete');
    rmSync(home, { recursive: true });
  });

  function convert(...args: string[]) {
    const command = ['convert-kubeconfig', '-', '--yes', '--name', name];
    return runCli([...command, ...args], { input, home });
  }

  it('makes a kubeconfig that the portal accepts', async () => {
    const { code, stdout, stderr } = await convert('--duration', '1h');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining(`create   ServiceAccount`),
    });
    const { subject, credential } = readByPortal(stdout);
    expect(subject).toBe(`system:serviceaccount:kube-system:${name}`);
    expect(credential.expiresAt).toBeGreaterThan(Date.now());
    converted.loadFromString(stdout);
  });

  it('makes one that reads nodes', async () => {
    const { items } = await converted.makeApiClient(CoreV1Api).listNode();
    expect(items).toEqual(expect.any(Array));
  });

  it.each([
    ['create', 'pods'],
    ['delete', 'nodes'],
    ['list', 'secrets'],
  ])('makes one that may not %s %s', async (verb, resource) => {
    const api = converted.makeApiClient(AuthorizationV1Api);
    const body = { spec: { resourceAttributes: { verb, resource } } };
    const { status } = await api.createSelfSubjectAccessReview({ body });
    expect(status?.allowed).toBe(false);
  });

  it('makes one with a token of a Secret', async () => {
    const { code, stdout } = await convert('--long-lived');
    expect(code).toBe(0);
    expect(readByPortal(stdout).credential.expiresAt).toBeUndefined();
  });

  it('undoes all of it', async () => {
    const { code, stderr } = await convert('--delete');
    expect(code).toBe(0);
    expect(stderr).toContain('deleted.');
    const again = await convert('--delete');
    expect(again.stderr.match(/not there/g)).toHaveLength(3);
  });
});
