import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { anObservation } from '../database/__testUtils__';
import { FakeCloud } from '../__testUtils__/FakeCloud';
import { StartedPlugin, startPlugin } from '../__testUtils__/startPlugin';

const TEAM_A = 'group:default/team-a';

async function withAccount() {
  const plugin = await startPlugin();
  const { ref } = plugin.cloud.add({ name: 'prod' });
  const { body } = await plugin.post('/accounts').send({
    provider: 'fake',
    name: 'mine',
    owner: TEAM_A,
    settings: { project: 'p', secret: 'CANARY-old' },
  });
  const accountId: string = body.id;
  await plugin.post('/imports').send({ accountId, owner: TEAM_A, refs: [ref] });
  await plugin.work();
  return { plugin, accountId };
}

const replace = (plugin: StartedPlugin, accountId: string, secret: string) =>
  plugin
    .put(`/accounts/${accountId}/credential`)
    .send({ settings: { project: 'q', secret } });

const secrets = (plugin: StartedPlugin) =>
  plugin.knex('secrets').whereNot('id', 'canary');

describe('another credential for an account', () => {
  it('takes the place of the old one; the clusters stay and are read with it', async () => {
    const { plugin, accountId } = await withAccount();
    const clusters = await plugin.knex('external_clusters').select('id');
    const [before] = await secrets(plugin);

    const { status, body } = await replace(plugin, accountId, 'CANARY-new');
    await plugin.work();

    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: accountId,
      scope: [{ value: 'q' }],
      access: { status: 'Ok' },
      clusters: 1,
    });
    const after = await secrets(plugin);
    expect(after).toHaveLength(1);
    expect(after[0].id).toBe(before.id);
    expect(after[0].payload).not.toBe(before.payload);
    expect(plugin.cloud.calls.at(-1)?.secret).toBe('CANARY-new');
    expect(await plugin.knex('external_clusters').select('id')).toEqual(
      clusters,
    );
  });

  it.each([
    ['of another place', 'elsewhere', 409, 'OTHER_IDENTITY'],
    ['that does not work', 'wrong', 424, 'InvalidCredential'],
  ])(
    '%s is refused, and the old one stays',
    async (_, secret, expected, code) => {
      const { plugin, accountId } = await withAccount();
      const before = await secrets(plugin);

      const { status, body } = await replace(plugin, accountId, secret);

      expect(status).toBe(expected);
      expect(body.error.code).toBe(code);
      expect(await secrets(plugin)).toEqual(before);
    },
  );

  it('is for the operator to give where the account is part of app-config', async () => {
    const plugin = await startPlugin({
      config: {
        accounts: [
          {
            name: 'lent',
            provider: 'fake',
            settings: { project: 'p', secret: 's' },
            access: [{ owners: [TEAM_A] }],
          },
        ],
      },
    });

    expect((await replace(plugin, 'config:lent', 'x')).status).toBe(409);
  });
});

/** Stands for clusters that are connected by kubeconfig: its text is the name of the cluster. */
class KubeconfigCloud extends FakeCloud {
  factory() {
    const factory = super.factory();
    return {
      ...factory,
      name: 'any',
      capabilities: { ...factory.capabilities, discover: false, connect: true },
      readAccount: ({ kubeconfig }: { kubeconfig?: unknown }) => ({
        scope: { server: 'x' },
        credential: { secret: String(kubeconfig) },
      }),
      createProvider: (
        account: Parameters<typeof factory.createProvider>[0],
      ) => {
        const name = String(account.credential?.secret).split(' ')[0] ?? '';
        const clusters = [anObservation({ name })];
        return {
          ...factory.createProvider(account),
          discoverClusters: async () => {
            if (name === 'down') {
              throw new ProviderError('Unavailable', 'It does not answer');
            }
            return { clusters, missing: [] };
          },
        };
      },
    };
  }
}

describe('another kubeconfig for a cluster', () => {
  async function withConnected() {
    const plugin = await startPlugin({
      cloud: new KubeconfigCloud(),
      config: { providers: { kubeconfig: { enabled: false } } },
    });
    const { body } = await plugin
      .post('/connections')
      .send({ name: 'Prod', kubeconfig: 'prod CANARY-old', owner: TEAM_A });
    return { plugin, clusterId: body.id as string };
  }

  const put = (plugin: StartedPlugin, clusterId: string, kubeconfig: string) =>
    plugin.put(`/clusters/${clusterId}/kubeconfig`).send({ kubeconfig });

  it('takes the place of the old one', async () => {
    const { plugin, clusterId } = await withConnected();
    const [before] = await secrets(plugin);

    const { status, body } = await put(plugin, clusterId, 'prod CANARY-new');

    expect(status).toBe(200);
    expect(body).toMatchObject({ id: clusterId, origin: 'Connected' });
    const [after, ...more] = await secrets(plugin);
    expect(more).toEqual([]);
    expect(after.id).toBe(before.id);
    expect(after.payload).not.toBe(before.payload);
  });

  it.each([
    ['that leads to another cluster', 'other CANARY', 409, 'OTHER_CLUSTER'],
    ['that leads nowhere', 'down CANARY', 502, 'Unavailable'],
  ])(
    '%s is refused, and the old one stays',
    async (_, text, expected, code) => {
      const { plugin, clusterId } = await withConnected();
      const before = await secrets(plugin);

      const { status, body } = await put(plugin, clusterId, text);

      expect(status).toBe(expected);
      expect(body.error.code).toBe(code);
      expect(await secrets(plugin)).toEqual(before);
    },
  );
});
