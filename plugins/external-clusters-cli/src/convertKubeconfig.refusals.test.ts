import { load } from 'js-yaml';
import { CliWorld, execUser, readByPortal } from './__testUtils__';

/** Some start a process that loads the client library; the machine may be busy. */
jest.setTimeout(120_000);

interface Kubeconfig {
  'current-context': string;
  clusters: { name: string }[];
  users: { name: string; user: { token: string } }[];
  contexts: { name: string }[];
}

describe('convert-kubeconfig refuses', () => {
  let world: CliWorld;
  const user = execUser('admin-token');

  beforeAll(async () => {
    world = await CliWorld.start();
  });

  afterAll(() => world.close());

  it('does not act as somebody else', async () => {
    const endpoint = await world.addCluster('impersonated');
    const path = world.write('impersonated.yaml', [
      { name: 'prod', endpoint, user: { ...user, 'as-groups': ['ops'] } },
    ]);
    const { code, stderr } = await world.run([path, '--yes']);
    expect(code).toBe(1);
    expect(stderr).toContain('has as-groups, which is not supported here');
  });

  it('does nothing unless it is confirmed', async () => {
    const endpoint = await world.addCluster('unsure');
    const path = world.write('unsure.yaml', [{ name: 'prod', endpoint, user }]);
    const { code, stdout, stderr } = await world.run([path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Nobody is there to confirm this');
  });

  it('asks, and takes everything but a yes for a no', async () => {
    const endpoint = await world.addCluster('asked');
    const path = world.write('asked.yaml', [{ name: 'prod', endpoint, user }]);

    const no = await world.run([path], false);
    expect(no).toMatchObject({ code: 3, stdout: '' });
    expect(no.stderr).toContain('Make this?\nNothing was done.');

    const yes = await world.run([path], true);
    expect(yes.code).toBe(0);
    expect(readByPortal(yes.stdout).context).toBe('prod');
  });

  it('converts the contexts that work, and says which do not', async () => {
    const good = await world.addCluster('good');
    const gone = await world.addCluster('gone');
    await world.kubernetes.remove('gone');
    const stranger = { token: 'unknown' };
    const path = world.write('several.yaml', [
      { name: 'good', endpoint: good, user },
      { name: 'other', endpoint: good, user },
      { name: 'gone', endpoint: gone, user },
      { name: 'stranger', endpoint: good, user: stranger },
    ]);

    const { code, stdout, stderr } = await world.run([
      ...[path, '--yes', '--context', 'gone', '--context', 'good'],
      ...['--context', 'stranger'],
    ]);

    expect(code).toBe(1);
    expect(stderr).toContain(
      'context gone: The cluster cannot be reached (ECONNREFUSED)',
    );
    expect(stderr).toContain(
      'context stranger: The cluster does not know who you are',
    );
    const { contexts, clusters: entries, users } = load(stdout) as Kubeconfig;
    expect(
      [contexts, entries, users].map(list => list.map(({ name }) => name)),
    ).toEqual([['good'], ['good'], ['external-clusters@good']]);
  });

  it('names the rights that are missing before anything is made', async () => {
    const endpoint = await world.addCluster('viewer', {
      authenticate: () => ({
        user: 'rita',
        groups: [],
        rights: [{ verbs: ['get'], groups: ['*'], resources: ['*'] }],
      }),
    });
    const path = world.write('viewer.yaml', [
      { name: 'prod', endpoint, user: { token: 'any' } },
    ]);
    const { code, stderr } = await world.run([path, '--yes']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'You may not: create serviceaccounts in the namespace kube-system',
    );
    expect(stderr).toContain(
      'create serviceaccounts/token in the namespace kube-system',
    );
  });

  it.each([
    [
      { command: 'no-such-plugin', installHint: 'Get it at the desk.' },
      /no-such-plugin, .* cannot be run[^]*Get it at the desk\./,
    ],
    [
      { command: 'node', args: ['-e', 'console.error("hm"); process.exit(4)'] },
      /hm[^]*ended with 4/,
    ],
    [{ command: 'node', args: ['-e', ''] }, /gave no credential/],
    [{ command: 'node', interactiveMode: 'Always' }, /there is no terminal/],
  ])('explains a program that does not sign in: %j', async (exec, message) => {
    const key = `program-${world.kubernetes.keys().length}`;
    const endpoint = await world.addCluster(key);
    const path = world.write('program.yaml', [
      { name: 'prod', endpoint, user: { exec } },
    ]);
    const { code, stderr } = await world.runProcess([path, '--yes']);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });

  it('explains a certificate that is not trusted', async () => {
    const endpoint = await world.addCluster('tls');
    const other = await world.addCluster('other');
    const path = world.write('tls.yaml', [
      {
        name: 'prod',
        endpoint: { ...endpoint, server: endpoint.server, caPem: other.caPem },
        user,
      },
    ]);
    const { code, stderr } = await world.run([path, '--yes']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'Its certificate is not the one that the kubeconfig trusts',
    );
  });

  it('refuses what the portal would refuse before anybody signs in', async () => {
    const endpoint = await world.addCluster('insecure');
    const path = world.write('insecure.yaml', [
      {
        name: 'prod',
        endpoint,
        user,
        cluster: { 'insecure-skip-tls-verify': true },
      },
    ]);
    const { code, stderr } = await world.run([path, '--yes']);
    expect(code).toBe(1);
    expect(stderr).toContain('insecure-skip-tls-verify');
  });

  it.each([
    [['--context', 'nope'], 'There is no context nope'],
    [['--duration', 'long'], '--duration long is no length of time'],
    [['--duration', '1m'], 'No cluster gives a token for 1m'],
    [['--name', 'No_Name'], 'cannot be a name in Kubernetes'],
    [['--context', 'prod', '--all-contexts'], 'cannot be used with'],
    [['--delete', '--in-place'], 'cannot be used with'],
    [['--output', 'nowhere/file'], 'There is no folder'],
    [['--unknown'], 'unknown option'],
  ])('ends with 2 for %j', async (args, message) => {
    const key = `use-${world.kubernetes.keys().length}`;
    const endpoint = await world.addCluster(key);
    const path = world.write('use.yaml', [{ name: 'prod', endpoint, user }]);
    const { code, stderr } = await world.run([path, ...args]);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('takes the kubeconfig of ~/.kube/config, and asks which context', async () => {
    const endpoint = await world.addCluster('home');
    const nothing = await world.runProcess(['--yes']);
    expect(nothing.stderr).toMatch(/There is no file .*\.kube.config/);
    const entries = ['a', 'b'].map(name => ({ name, endpoint, user }));
    const path = world.write('both.yaml', entries, '');
    const { code, stderr } = await world.run([path]);
    expect(code).toBe(2);
    expect(stderr).toContain('Choose by --context or --all-contexts: a, b');
  });
});
