import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { FakeCloud } from '../__testUtils__/FakeCloud';
import { StartedPlugin, startPlugin } from '../__testUtils__/startPlugin';

const TEAM_A = 'group:default/team-a';
const TEAM_B = 'group:default/team-b';

const lent = (rules: object[]) => ({
  accounts: [
    {
      name: 'lent',
      provider: 'fake',
      settings: { project: 'p', secret: 'CANARY-config' },
      access: rules,
    },
  ],
});

async function start(config: object, cloud = new FakeCloud()) {
  cloud.add({ name: 'prod', location: 'eu-west-1', tags: { team: 'a' } });
  cloud.add({ name: 'dev', location: 'us-east-1', tags: {} });
  return startPlugin({ cloud, config: { ...config } });
}

function importAs(
  plugin: StartedPlugin,
  owner: string,
  refs: string[],
  role: 'owner' | 'stranger' | 'admin' = 'owner',
) {
  return plugin
    .post('/imports', role)
    .send({ accountId: 'config:lent', owner, refs });
}

describe('import', () => {
  it('finds what the account sees, imports several and says the outcome of each', async () => {
    const plugin = await start(lent([{ owners: [TEAM_A] }]));

    const { body } = await importAs(plugin, TEAM_A, [
      'ref:prod',
      'ref:gone',
      'ref:dev',
    ]);

    expect(body.results).toMatchObject([
      { ref: 'ref:prod', outcome: 'Imported', name: 'prod' },
      { ref: 'ref:gone', outcome: 'Refused', problem: { code: 'NOT_FOUND' } },
      { ref: 'ref:dev', outcome: 'Imported' },
    ]);
    const page = await plugin.get('/clusters?sort=name');
    expect(page.body.totalItems).toBe(2);
    expect(page.body.items[0]).toMatchObject({
      name: 'dev',
      origin: 'Imported',
      owner: TEAM_A,
      account: { name: 'lent' },
    });
  });

  it('refuses the same cluster for the same owner and allows it for another', async () => {
    const plugin = await start(lent([{ owners: [TEAM_A, TEAM_B] }]));
    await importAs(plugin, TEAM_A, ['ref:prod']);

    const again = await importAs(plugin, TEAM_A, ['ref:prod']);
    const other = await importAs(plugin, TEAM_B, ['ref:prod'], 'stranger');

    expect(again.body.results[0]).toMatchObject({
      outcome: 'Refused',
      problem: { code: 'ALREADY_IMPORTED' },
    });
    expect(other.body.results[0]).toMatchObject({ outcome: 'Imported' });
    expect((await plugin.get('/clusters')).body.totalItems).toBe(2);
  });

  it('marks what is there already, for whom', async () => {
    const plugin = await start(lent([{ owners: [TEAM_A] }]));
    await importAs(plugin, TEAM_A, ['ref:prod']);

    const { body } = await plugin.get('/accounts/config:lent/clusters');

    const registrations = Object.fromEntries(
      body.clusters.map((cluster: { name: string; registrations: unknown }) => [
        cluster.name,
        cluster.registrations,
      ]),
    );
    expect(registrations).toMatchObject({ prod: [{ owner: TEAM_A }], dev: [] });
  });

  it('shows and imports only what the account’s rules select', async () => {
    const plugin = await start(
      lent([{ owners: [TEAM_A], select: { tags: { team: 'a' } } }]),
    );

    const found = await plugin.get('/accounts/config:lent/clusters');
    const tried = await importAs(plugin, TEAM_A, ['ref:dev']);

    expect(found.body.clusters.map((c: { name: string }) => c.name)).toEqual([
      'prod',
    ]);
    expect(tried.body.results[0].outcome).toBe('Refused');
  });

  it('imports for nobody whom the account is not lent to', async () => {
    const plugin = await start(lent([{ owners: [TEAM_A] }]));

    expect((await importAs(plugin, TEAM_B, ['ref:prod'])).status).toBe(403);
    expect(
      (await importAs(plugin, TEAM_B, ['ref:prod'], 'stranger')).status,
    ).toBe(404);
  });

  it('hides the account of a cluster from those who do not own it', async () => {
    const plugin = await start(lent([{ owners: [TEAM_A] }]));
    await importAs(plugin, TEAM_A, ['ref:prod']);

    const { body } = await plugin.get('/clusters', 'stranger');

    expect(body.items[0].account).toBeUndefined();
    expect(body.items[0].allowedActions.disconnect.allowed).toBe(false);
  });

  it('says that the cloud failed, never that the user is not signed in', async () => {
    const plugin = await start(lent([{ owners: [TEAM_A] }]));
    plugin.cloud.failure = new ProviderError(
      'InvalidCredential',
      'The secret is wrong',
    );

    const { status, body } = await plugin.get('/accounts/config:lent/clusters');

    expect(status).toBe(424);
    expect(body.error).toMatchObject({
      code: 'InvalidCredential',
      message: 'The secret is wrong',
    });
  });

  it('does nothing where the operator switched it off', async () => {
    const plugin = await start({
      ...lent([{ owners: [TEAM_A] }]),
      features: { import: false },
    });

    const { status, body } = await importAs(plugin, TEAM_A, ['ref:prod']);

    expect(status).toBe(403);
    expect(body.error.message).toContain('externalClusters.features.import');
  });

  it('starts with an account that cannot be used, and says so', async () => {
    const plugin = await start({
      accounts: [
        {
          name: 'lent',
          provider: 'fake',
          settings: { surprise: 1 },
          access: [{ owners: [TEAM_A] }],
        },
        {
          name: 'unknown',
          provider: 'nope',
          settings: {},
          access: [{ owners: [TEAM_A] }],
        },
      ],
    });

    const { body } = await plugin.get('/accounts');

    expect(body.map((a: { access: object }) => a.access)).toMatchObject([
      { status: 'Unauthorized', message: 'surprise is not known' },
      { status: 'Unauthorized', message: 'There is no provider nope' },
    ]);
  });
});
