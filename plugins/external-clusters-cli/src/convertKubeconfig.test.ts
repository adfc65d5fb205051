import { mkdirSync, writeFileSync } from 'node:fs';
import {
  CliWorld,
  execUser,
  jwt,
  readByPortal,
  refusalByPortal,
} from './__testUtils__';

/** Some start a process that loads the client library; the machine may be busy. */
jest.setTimeout(120_000);

describe('convert-kubeconfig makes a kubeconfig', () => {
  let world: CliWorld;
  const user = execUser('admin-token');

  beforeAll(async () => {
    world = await CliWorld.start();
  });

  afterAll(() => world.close());

  it('makes a kubeconfig that the portal accepts out of one with a program', async () => {
    const endpoint = await world.addCluster('one');
    const path = world.write('exec.yaml', [{ name: 'prod', endpoint, user }]);
    expect(() => readByPortal(world.read('exec.yaml'))).toThrow(/program/);

    const { code, stdout, stderr } = await world.runProcess([path, '--yes']);

    expect(stderr).toContain(
      'create   ServiceAccount kube-system/external-clusters',
    );
    expect(stderr).toMatch(
      /create {3}ClusterRole external-clusters-viewer: get, list nodes, pods/,
    );
    expect(stderr).toContain('create   ClusterRoleBinding external-clusters');
    expect(stderr).toContain('request  a token that lives 365 days');
    expect(stderr).toMatch(/the token lives until 20\d\d-/);
    expect(code).toBe(0);
    const reading = readByPortal(stdout);
    expect(reading).toMatchObject({
      contexts: ['prod'],
      context: 'prod',
      subject: 'system:serviceaccount:kube-system:external-clusters',
      credential: { server: endpoint.server, caPem: endpoint.caPem },
    });
    const days =
      ((reading.credential.expiresAt ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(364);
  });

  it('makes one out of a kubeconfig with OIDC', async () => {
    const expires = Math.floor(Date.now() / 1000) + 3_600;
    const idToken = jwt({ sub: 'olivia', exp: expires });
    const endpoint = await world.addCluster('oidc', {
      authenticate: ({ bearer }) =>
        bearer === idToken
          ? { user: 'olivia', groups: [], rights: 'admin' }
          : undefined,
    });
    const oidcUser = (token: string) => ({
      'auth-provider': { name: 'oidc', config: { 'id-token': token } },
    });
    const path = world.write('oidc.yaml', [
      { name: 'prod', endpoint, user: oidcUser(idToken) },
      { name: 'ended', endpoint, user: oidcUser(jwt({ exp: 1 })) },
    ]);

    const { code, stdout, stderr } = await world.run([
      ...[path, '--yes', '--all-contexts'],
    ]);

    expect(code).toBe(1);
    expect(stderr).toContain('signed in by oidc');
    expect(stderr).toContain(
      'context ended: The cluster does not know who you are',
    );
    expect(readByPortal(stdout)).toMatchObject({ contexts: ['prod'] });
  });

  it('takes the CA and the token out of the files they are in', async () => {
    const endpoint = await world.addCluster('files');
    writeFileSync(world.path('ca.pem'), endpoint.caPem);
    writeFileSync(world.path('token'), 'admin-token\n');
    const path = world.write('files.yaml', [
      {
        name: 'prod',
        endpoint,
        user: { tokenFile: 'token' },
        cluster: {
          'certificate-authority-data': undefined,
          'certificate-authority': 'ca.pem',
        },
      },
    ]);
    const { code, stdout } = await world.run([path, '--yes']);
    expect(code).toBe(0);
    expect(readByPortal(stdout).credential.caPem).toBe(endpoint.caPem);
  });

  it('changes nothing on a dry run', async () => {
    const endpoint = await world.addCluster('dry');
    const path = world.write('dry.yaml', [{ name: 'prod', endpoint, user }]);
    const before = world.calls.list().length;

    const { code, stdout, stderr } = await world.run([path, '--dry-run']);

    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('create   ServiceAccount');
    const writes = world.calls
      .list()
      .slice(before)
      .map(({ operation }) => operation)
      .filter(operation => !operation.includes('.GET '));
    expect(new Set(writes)).toEqual(
      new Set([
        'kubernetes.POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      ]),
    );
  });

  it('writes a file that nobody else can read', async () => {
    const endpoint = await world.addCluster('file');
    const path = world.write('file.yaml', [{ name: 'prod', endpoint, user }]);
    const output = world.path('portal.kubeconfig');

    const { code, stdout } = await world.run([
      path,
      '--yes',
      '--output',
      output,
    ]);

    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(world.modeOf('portal.kubeconfig')).toBe(0o600);
    expect(readByPortal(world.read('portal.kubeconfig')).context).toBe('prod');
  });

  it('replaces the file, but not when contexts would be lost', async () => {
    const endpoint = await world.addCluster('place');
    const entries = ['a', 'b'].map(name => ({ name, endpoint, user }));
    const path = world.write('place.yaml', entries);

    const refused = await world.run([path, '--yes', '--in-place']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(
      'would take these contexts out of the file: b',
    );

    const { code } = await world.run([
      path,
      '--yes',
      '--in-place',
      '--all-contexts',
    ]);
    expect(code).toBe(0);
    expect(world.modeOf('place.yaml')).toBe(0o600);
    expect(readByPortal(world.read('place.yaml')).contexts).toEqual(['a', 'b']);
  });

  it('reads standard input', async () => {
    const endpoint = await world.addCluster('pipe');
    world.write('pipe.yaml', [{ name: 'prod', endpoint, user }]);
    const { code, stdout } = await world.runProcess(
      ['-', '--yes'],
      world.read('pipe.yaml'),
    );
    expect(code).toBe(0);
    expect(readByPortal(stdout).context).toBe('prod');
  });

  it('is the command that the portal names when it refuses', async () => {
    const endpoint = await world.addCluster('hinted');
    mkdirSync(world.path('.kube'));
    world.write('.kube/config', [{ name: 'prod', endpoint, user }]);
    const { hint } = refusalByPortal(world.read('.kube/config'));
    const [, command = ''] =
      /`npx external-clusters-cli (.*?)`/.exec(hint) ?? [];
    const [name, ...args] = command.split(' ');

    expect(name).toBe('convert-kubeconfig');
    const { code } = await world.runProcess([...args, '--yes']);
    expect(code).toBe(0);
    expect(readByPortal(world.read('portal.kubeconfig')).context).toBe('prod');
  });
});
