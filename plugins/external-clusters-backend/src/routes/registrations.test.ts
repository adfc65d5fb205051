import { StartedPlugin, startPlugin } from '../__testUtils__/startPlugin';

const TEAM_A = 'group:default/team-a';
const TEAM_B = 'group:default/team-b';

async function withCluster(config = {}) {
  const plugin = await startPlugin({
    config: {
      accounts: [
        {
          name: 'lent',
          provider: 'fake',
          settings: { project: 'p', secret: 's' },
          access: [{ owners: [TEAM_A, TEAM_B] }],
        },
      ],
      ...config,
    },
  });
  plugin.cloud.add({ name: 'prod' });
  const { body } = await plugin
    .post('/imports')
    .send({ accountId: 'config:lent', owner: TEAM_A, refs: ['ref:prod'] });
  plugin.cloud.calls.length = 0;
  return { plugin, id: body.results[0].clusterId as string };
}

function read(plugin: StartedPlugin, id: string) {
  return plugin.get(`/clusters/${id}`);
}

describe('registrations', () => {
  it('can be edited without a call to the cloud', async () => {
    const { plugin, id } = await withCluster();

    const { status, body } = await plugin.patch(`/clusters/${id}`).send({
      displayName: 'Payments',
      description: 'Takes the money',
      system: 'system:default/shop',
      labels: { tier: 'gold' },
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      displayName: 'Payments',
      description: 'Takes the money',
      system: 'system:default/shop',
      labels: { tier: 'gold' },
      name: 'prod',
      revision: 2,
    });
    expect(plugin.cloud.calls).toEqual([]);
  });

  it('are not overwritten by who saw an older revision', async () => {
    const { plugin, id } = await withCluster();
    await plugin
      .patch(`/clusters/${id}`)
      .send({ displayName: 'First', revision: 1 });

    const late = await plugin
      .patch(`/clusters/${id}`)
      .send({ displayName: 'Second', revision: 1 });

    expect(late.status).toBe(409);
    expect((await read(plugin, id)).body.displayName).toBe('First');
  });

  it('are transferred only to owners one acts for, and keep their entity', async () => {
    const { plugin, id } = await withCluster();
    const { entityRef } = (await read(plugin, id)).body;

    const refused = await plugin
      .patch(`/clusters/${id}`)
      .send({ owner: TEAM_B });
    const moved = await plugin
      .patch(`/clusters/${id}`, 'admin')
      .send({ owner: TEAM_B });

    expect(refused.status).toBe(403);
    expect(moved.body).toMatchObject({ owner: TEAM_B, entityRef });
  });

  it('reject what the API document does not know', async () => {
    const { plugin, id } = await withCluster();

    const { status } = await plugin
      .patch(`/clusters/${id}`)
      .send({ origin: 'Created' });

    expect(status).toBe(400);
  });

  it('are removed without a call to the cloud, with a tombstone in the feed', async () => {
    const { plugin, id } = await withCluster();
    const before = (await plugin.get('/inventory', 'service')).body;
    expect(before.clusters).toMatchObject([
      { providerTitle: 'Fake', cloudAccess: 'Ok' },
    ]);

    const { status } = await plugin.post(`/clusters/${id}/disconnect`);

    expect(status).toBe(204);
    expect(plugin.cloud.calls).toEqual([]);
    expect((await read(plugin, id)).status).toBe(404);
    const feed = await plugin.get(
      `/changes?epoch=${before.epoch}&after=${before.last}`,
      'service',
    );
    expect(feed.body.changes).toMatchObject([
      { kind: 'Removed', reason: 'Disconnected by user:default/ann' },
    ]);
  });

  it('say on the server that imported clusters are never deleted', async () => {
    const { plugin, id } = await withCluster();

    const { body } = await read(plugin, id);

    expect(body.allowedActions.delete).toMatchObject({ allowed: false });
    expect(body.allowedActions.disconnect).toEqual({ allowed: true });
  });
});
