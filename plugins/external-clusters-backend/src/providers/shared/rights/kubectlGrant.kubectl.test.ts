import type { V1PolicyRule } from '@kubernetes/client-node';
import { load } from 'js-yaml';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describeVendorClient } from 'simulated-clouds/src/core/describeVendorClient';
import { writeKubeconfig } from '../../../clusters/writeKubeconfig';
import {
  SimulatedCluster,
  startSimulatedCluster,
} from '../../../kubernetes/reader/__testUtils__/startSimulatedCluster';
import { READ_RIGHTS } from '../../../kubernetes';
import { kubectlGrant } from './kubectlGrant';

const run = promisify(execFile);

describeVendorClient('kubectl', client => {
  let world: SimulatedCluster;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    world = await startSimulatedCluster({
      authenticate: ({ bearer }) =>
        bearer === 'admin'
          ? { user: 'alice', groups: ['system:masters'], rights: 'admin' }
          : undefined,
    });
    const { server, caPem } = world.endpoint;
    const expiresAt = Date.now() + 60_000;
    const user = { kind: 'token', token: 'admin', expiresAt } as const;
    const KUBECONFIG = join(client.home, 'kubeconfig-admin.yaml');
    writeFileSync(
      KUBECONFIG,
      writeKubeconfig({ name: 'one', server, caPem, user }),
    );
    env = { PATH: process.env.PATH, HOME: client.home, KUBECONFIG };
  });
  afterAll(() => world.close());

  const paste = async (command: string) =>
    (await run('/bin/sh', ['-c', command], { env })).stdout;

  it('is understood, and would make the role and its binding', async () => {
    const command = kubectlGrant('--group=viewers').replaceAll(
      'auth reconcile',
      'auth reconcile --dry-run=client',
    );
    const told = (await paste(command)).trim().split('\n');
    expect(told).toEqual([
      expect.stringMatching(/^clusterrole\..*-viewer reconciled/),
      expect.stringMatching(/^clusterrolebinding\..*-viewer reconciled/),
    ]);
  });

  it('is of a role that lets all be read that the portal reads', async () => {
    const [role, binding] = await Promise.all(
      kubectlGrant('--group=viewers')
        .split(' && ')
        .map(async command => load(await paste(command.split(' | ')[0]!))),
    );
    const { rules } = role as { rules: V1PolicyRule[] };
    for (const { verb, group, resource } of READ_RIGHTS) {
      const isGiven = rules.some(
        ({ verbs, apiGroups, resources }) =>
          verbs.includes(verb) &&
          apiGroups?.includes(group) &&
          resources?.includes(resource),
      );
      expect([resource, group, isGiven]).toEqual([resource, group, true]);
    }
    expect(binding).toMatchObject({
      roleRef: {
        kind: 'ClusterRole',
        name: 'external-clusters-account-viewer',
      },
      subjects: [{ kind: 'Group', name: 'viewers' }],
    });
  });
});
