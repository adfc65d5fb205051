import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describeVendorClient } from 'simulated-clouds/src/core/describeVendorClient';
import {
  SimulatedCluster,
  startSimulatedCluster,
} from '../kubernetes/reader/__testUtils__/startSimulatedCluster';
import { KubeconfigParts, writeKubeconfig } from './writeKubeconfig';

const PROGRAM = `#!/bin/sh
echo '{"apiVersion":"client.authentication.k8s.io/v1beta1","kind":"ExecCredential","status":{"token":"'"$1"'"}}'
`;

describeVendorClient('kubectl', client => {
  let world: SimulatedCluster;

  beforeAll(async () => {
    world = await startSimulatedCluster({ platform: 'gke' });
    const program = join(client.home, 'fake-login');
    writeFileSync(program, PROGRAM);
    chmodSync(program, 0o755);
  });
  afterAll(() => world.close());

  /** The names of the nodes that kubectl sees with a kubeconfig of ours. */
  async function nodesWith(user: KubeconfigParts['user']): Promise<string> {
    const { server, caPem } = world.endpoint;
    const path = join(client.home, 'kubeconfig-one.yaml');
    writeFileSync(path, writeKubeconfig({ name: 'one', server, caPem, user }));
    const { stdout, stderr } = await client.run(
      ['get', 'nodes', '-o', 'name'],
      {
        KUBECONFIG: path,
        PATH: [client.home, process.env.PATH].join(delimiter),
      },
    );
    return stdout || stderr;
  }

  it('signs in with the program of a file', async () => {
    const exec = {
      kind: 'exec' as const,
      command: 'fake-login',
      args: ['view'],
      installHint: 'Install fake-login.',
      provideClusterInfo: true,
    };
    expect(await nodesWith(exec)).toContain('node/node-a');
    expect(await nodesWith({ ...exec, command: 'absent-login' })).toContain(
      'Install fake-login.',
    );
  });

  it('signs in with the token of a file', async () => {
    const expiresAt = Date.now() + 60_000;
    const user = { kind: 'token', token: 'view', expiresAt } as const;
    expect(await nodesWith(user)).toContain('node/node-a');
  });
});
