import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { startPlugin } from '../__testUtils__/startPlugin';
import { change, lent, TEAM_A, withImported } from './__testUtils__/changing';

describe('changes', () => {
  it('are done, and listed for the owner', async () => {
    const { plugin, clusterId } = await withImported();

    const started = await change(plugin, clusterId, { kind: 'StopCluster' });
    await plugin.work();

    expect(started.status).toBe(202);
    const path = `/clusters/${clusterId}/operations`;
    const { body } = await plugin.get(path);
    expect(body).toMatchObject({
      totalItems: 1,
      items: [{ id: started.body.id, state: 'Succeeded', title: 'Stop prod' }],
    });
    expect((await plugin.get('/operations?limit=1')).body.totalItems).toBe(1);
    expect((await plugin.get(path, 'stranger')).status).toBe(403);
  });

  it('answer what was changed outside, with both values', async () => {
    const { plugin, clusterId } = await withImported();
    const differences = [{ field: 'version', seen: '1.32', now: '1.33' }];
    plugin.cloud.editor.failNext(
      'planChange',
      new ProviderError('Conflict', 'Somebody changed it', {
        code: 'CHANGED_OUTSIDE',
        differences,
      }),
    );

    const { status, body } = await change(plugin, clusterId, {
      kind: 'UpgradeControlPlane',
      version: '1.34.0',
      seen: { version: '1.32' },
    });

    expect(status).toBe(409);
    expect(body.error).toMatchObject({ code: 'CHANGED_OUTSIDE', differences });
  });

  it('are refused where the account is lent for viewing only', async () => {
    const { plugin, clusterId } = await withImported(lent(['view']));

    const { status, body } = await change(plugin, clusterId, {
      kind: 'StopCluster',
    });

    expect(status).toBe(409);
    expect(body.error).toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      message: 'The account of this cluster may not be used for that.',
    });
  });

  it.each([
    ['get', 'upgrades'],
    ['post', 'node-pool-form'],
  ] as const)(
    'have no form where they are not allowed: %s %s asks no cloud',
    async (method, form) => {
      const { plugin, clusterId } = await withImported(lent(['view']));
      plugin.cloud.editor.calls.length = 0;
      const request = plugin[method](`/clusters/${clusterId}/${form}`);
      if (method === 'post') request.send({ settings: {} });

      const { status, body } = await request;

      expect([status, body.error.code]).toEqual([409, 'NOT_ALLOWED_NOW']);
      expect(plugin.cloud.editor.calls).toEqual([]);
    },
  );

  it.each([
    ['labels', { labels: { a: 'b' } }, {}],
    ['desired', { desired: 3 }, { labels: {} }],
    ['taints', { desired: 3, taints: [] }, { desired: 2 }],
  ])(
    'of a node pool say what was seen of %s, or nobody would notice what others changed',
    async (field, edit, seen) => {
      const { plugin, clusterId } = await withImported();
      const kind = 'UpdateNodePool';

      const wanted = { kind, nodePool: 'pool1', edit, seen };
      const { status, body } = await change(plugin, clusterId, wanted);

      expect([status, body.error.field]).toEqual([400, 'seen']);
      expect(body.error.message).toContain(field);
      expect(await plugin.knex('operations')).toEqual([]);
    },
  );

  it('of a node pool change something', async () => {
    const { plugin, clusterId } = await withImported();
    const nothing = { kind: 'UpdateNodePool', edit: {}, seen: {} };

    const { status } = await change(plugin, clusterId, {
      ...nothing,
      nodePool: 'pool1',
    });

    expect(status).toBe(400);
  });

  it('give autoscaling up for a number that was not there to be seen', async () => {
    const { plugin, clusterId } = await withImported();

    const { status } = await change(plugin, clusterId, {
      kind: 'UpdateNodePool',
      nodePool: 'pool1',
      edit: { autoscaling: null, desired: 3 },
      seen: { autoscaling: { min: 1, max: 5 } },
    });

    expect(status).toBe(202);
  });

  it('are those of who owns the cluster now, and so is what was done with it', async () => {
    const { plugin, clusterId } = await withImported();
    plugin.cloud.editor.checks = 1;
    const { body } = await change(plugin, clusterId, { kind: 'StopCluster' });
    const owner = 'group:default/team-b';
    await plugin.patch(`/clusters/${clusterId}`, 'admin').send({ owner });

    const path = `/operations/${body.id}`;
    expect((await plugin.get(path)).status).toBe(404);
    expect((await plugin.post(`${path}/cancel`)).status).toBe(404);
    expect((await plugin.get('/operations')).body.totalItems).toBe(0);
    expect((await plugin.get(path, 'stranger')).status).toBe(200);
    for (const shown of [
      (await plugin.get(`/clusters/${clusterId}`, 'stranger')).body,
      (await plugin.get('/clusters', 'stranger')).body.items[0],
    ]) {
      expect(shown.operation).toMatchObject({ id: body.id });
    }
    const former = await plugin.get(`/clusters/${clusterId}`);
    expect(former.body.operation).toBeUndefined();
    const theirs = await plugin.get('/operations', 'stranger');
    expect(theirs.body).toMatchObject({ totalItems: 1 });
    const cancelled = await plugin.post(`${path}/cancel`, 'stranger');
    expect(cancelled.status).toBe(202);
  });

  it('are not made with an account of somebody else, to whom the cluster belonged before', async () => {
    const plugin = await startPlugin();
    const { ref } = plugin.cloud.add({ name: 'prod' });
    const stored = await plugin.post('/accounts').send({
      provider: 'fake',
      name: 'mine',
      owner: TEAM_A,
      settings: { project: 'p', secret: 's' },
    });
    const imported = await plugin
      .post('/imports')
      .send({ accountId: stored.body.id, owner: TEAM_A, refs: [ref] });
    const { clusterId } = imported.body.results[0];
    const stop = { kind: 'StopCluster' };
    const owner = 'group:default/team-b';
    await plugin.patch(`/clusters/${clusterId}`, 'admin').send({ owner });

    const { status, body } = await change(plugin, clusterId, stop, 'stranger');

    expect([status, body.error?.code]).toEqual([409, 'NOT_ALLOWED_NOW']);
    expect(plugin.cloud.editor.calls).toEqual([]);
    const shown = await plugin.get('/clusters', 'stranger');
    expect(shown.body.items[0].allowedActions.stop.allowed).toBe(false);
  });

  it('are allowed by those rules of the account only that select the cluster', async () => {
    const { plugin, clusterId } = await withImported({
      accounts: [
        {
          ...lent([]).accounts[0],
          access: [
            { owners: [TEAM_A] },
            {
              owners: [TEAM_A],
              allow: ['view', 'edit'],
              select: { names: ['dev-*'] },
            },
          ],
        },
      ],
    });

    const { body } = await plugin.get(`/clusters/${clusterId}`);
    const refused = await change(plugin, clusterId, { kind: 'StopCluster' });

    expect(body.allowedActions.stop.allowed).toBe(false);
    expect(refused.status).toBe(409);
  });

  it('keep a cluster from being disconnected while they run', async () => {
    const { plugin, clusterId } = await withImported();
    plugin.cloud.editor.checks = 1;
    await change(plugin, clusterId, { kind: 'StopCluster' });

    const refused = await plugin.post(`/clusters/${clusterId}/disconnect`);

    expect(refused.status).toBe(409);
    expect(refused.body.error.code).toBe('BUSY');
  });
});
