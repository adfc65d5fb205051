import {
  AuthorizationV1Api,
  CoreV1Api,
  KubeConfig,
} from '@kubernetes/client-node';
import { READ_RIGHTS } from 'backstage-plugin-external-clusters-backend/src/kubernetes';
import { dump, load } from 'js-yaml';
import { CliWorld, execUser, readByPortal } from './__testUtils__';

/** Some start a process that loads the client library; the machine may be busy. */
jest.setTimeout(120_000);

const FORBIDDEN = [
  ['list', 'secrets'],
  ['list', 'configmaps'],
  ['delete', 'nodes'],
  ['create', 'pods'],
  ['create', 'serviceaccounts/token'],
];

describe('convert-kubeconfig gives access', () => {
  let world: CliWorld;
  const user = execUser('admin-token');

  beforeAll(async () => {
    world = await CliWorld.start();
  });

  afterAll(() => world.close());

  it('gives the portal all that it reads, and nothing more', async () => {
    const endpoint = await world.addCluster('rights');
    const path = world.write('rights.yaml', [{ name: 'prod', endpoint, user }]);
    const { stdout } = await world.run([path, '--yes']);
    const asPortal = new KubeConfig();
    asPortal.loadFromString(stdout);
    const api = asPortal.makeApiClient(AuthorizationV1Api);
    const isAllowed = async (resourceAttributes: object) => {
      const body = { spec: { resourceAttributes } };
      const { status } = await api.createSelfSubjectAccessReview({ body });
      return status?.allowed;
    };
    for (const right of READ_RIGHTS) {
      expect([right, await isAllowed(right)]).toEqual([right, true]);
    }
    for (const [verb, resource] of FORBIDDEN) {
      const right = { verb, resource, group: '' };
      expect([right, await isAllowed(right)]).toEqual([right, false]);
    }
  });

  it('keeps what is there when it is run again, and undoes it', async () => {
    const endpoint = await world.addCluster('again');
    const path = world.write('again.yaml', [{ name: 'prod', endpoint, user }]);
    await world.run([path, '--yes']);

    const again = await world.run([path, '--yes']);
    expect(again.stderr).toContain(
      'keep     ClusterRole external-clusters-viewer',
    );
    expect(again.code).toBe(0);

    const undone = await world.run([path, '--delete', '--yes']);
    expect(undone).toMatchObject({ code: 0, stdout: '' });
    expect(undone.stderr).toContain(
      'delete   ServiceAccount kube-system/external-clusters',
    );

    const nothing = await world.run([path, '--delete', '--yes']);
    expect(nothing.code).toBe(0);
    expect(nothing.stderr).toContain('not there ServiceAccount');
  });

  it('says when the cluster shortens the token', async () => {
    const endpoint = await world.addCluster('short', { longestToken: 86_400 });
    const path = world.write('short.yaml', [{ name: 'prod', endpoint, user }]);
    const { code, stderr } = await world.run([
      path,
      '--yes',
      '--duration',
      '90d',
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain('the cluster shortened it to 1 day.');
  });

  it('takes a token without an end from a Secret', async () => {
    const endpoint = await world.addCluster('long');
    const path = world.write('long.yaml', [{ name: 'prod', endpoint, user }]);
    const { code, stdout, stderr } = await world.run([
      path,
      '--yes',
      '--long-lived',
    ]);
    expect(stderr).toContain(
      'create   Secret kube-system/external-clusters-token',
    );
    expect(code).toBe(0);
    const { credential } = readByPortal(stdout);
    expect(credential.expiresAt).toBeUndefined();
    expect(credential.auth.kind).toBe('token');
  });

  it('binds another role, says what it lacks, and takes it away again', async () => {
    const endpoint = await world.addCluster('roles');
    const path = world.write('roles.yaml', [{ name: 'prod', endpoint, user }]);

    const missing = await world.run([path, '--yes', '--cluster-role', 'nope']);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('The cluster has no ClusterRole nope');

    const view = await world.run([path, '--yes', '--cluster-role', 'view']);
    expect(view.code).toBe(0);
    expect(view.stderr).toContain('does not let nodes be listed');

    const admin = await world.run([
      path,
      '--yes',
      '--cluster-role',
      'cluster-admin',
    ]);
    expect(admin.stderr).toContain('replace  ClusterRoleBinding');
    expect(admin.stderr).toContain('lets more be done than reading');

    const back = await world.run([path, '--yes']);
    expect(back.stderr).toContain('replace  ClusterRoleBinding');
    expect(back.code).toBe(0);
  });

  it('leaves alone what somebody else made', async () => {
    const endpoint = await world.addCluster('taken');
    const path = world.write('taken.yaml', [{ name: 'prod', endpoint, user }]);
    const kubeconfig = new KubeConfig();
    kubeconfig.loadFromString(
      dump({
        ...(load(world.read('taken.yaml')) as object),
        users: [{ name: 'prod', user: { token: 'admin-token' } }],
      }),
    );
    await kubeconfig.makeApiClient(CoreV1Api).createNamespacedServiceAccount({
      namespace: 'kube-system',
      body: { metadata: { name: 'external-clusters' } },
    });

    for (const action of [[], ['--delete']]) {
      const { code, stderr } = await world.run([path, '--yes', ...action]);
      expect(code).toBe(1);
      expect(stderr).toContain(
        'There is a ServiceAccount kube-system/external-clusters that this command did not make',
      );
    }
    const other = await world.run([path, '--yes', '--name', 'portal']);
    expect(other.code).toBe(0);
  });
});
