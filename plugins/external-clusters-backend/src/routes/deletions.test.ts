import { until } from '../work/__testUtils__';
import {
  change,
  lent,
  withCreated,
  withImported,
} from './__testUtils__/changing';

describe('deletion', () => {
  const deletion = { kind: 'DeleteCluster', confirmation: 'prod' };

  it('says what would go, from what is known', async () => {
    const { plugin, clusterId } = await withCreated();
    plugin.cloud.editor.calls.length = 0;

    const { body } = await plugin.get(`/clusters/${clusterId}/deletion`);

    expect(body).toMatchObject({
      nodePools: [{ name: 'pool1' }],
      nodes: { total: 2 },
      otherRegistrations: [],
    });
    expect(body.consequences).toContain('It cannot be undone.');
    expect(plugin.cloud.editor.calls).toEqual([]);
  });

  it('ends with the cluster gone from the cloud and from the portal', async () => {
    const { plugin, clusterId } = await withCreated();

    const started = await change(plugin, clusterId, deletion);
    await plugin.work();

    expect(started.status).toBe(202);
    expect(plugin.cloud.clusters.size).toBe(0);
    expect((await plugin.get(`/clusters/${clusterId}`)).status).toBe(404);
    const { body } = await plugin.get(`/operations/${started.body.id}`);
    expect(body).toMatchObject({ state: 'Succeeded', clusterName: 'prod' });
    expect(body.clusterId).toBeUndefined();
  });

  it('is refused for an imported cluster, with the reason', async () => {
    const { plugin, clusterId } = await withImported(
      lent(['view', 'edit', 'create']),
    );

    const { status, body } = await change(plugin, clusterId, deletion);

    expect(status).toBe(409);
    expect(body.error.message).toMatch(/^Only clusters created here/);
    expect(plugin.cloud.clusters.size).toBe(1);
  });

  it('asks for the name of the cluster', async () => {
    const { plugin, clusterId } = await withCreated();

    const { status, body } = await change(plugin, clusterId, {
      ...deletion,
      confirmation: 'Prod',
    });

    expect(status).toBe(400);
    expect(body.error.field).toBe('confirmation');
  });

  it('is for admins where others began to list the cluster while it was planned', async () => {
    const { plugin, clusterId } = await withCreated();
    const held = plugin.cloud.editor.hangNext('planDeletion', 'After');
    const asked = change(plugin, clusterId, deletion).then(answer => answer);
    await until(held.isReached);
    await plugin.post('/imports', 'admin').send({
      accountId: 'config:lent',
      owner: 'user:default/root',
      refs: ['ref:prod'],
    });
    held.release();

    expect((await asked).status).toBe(403);
    expect(await plugin.knex('operations').pluck('kind')).toEqual([
      'CreateCluster',
    ]);
  });

  it('is not begun where the cluster got another owner while it was planned', async () => {
    const { plugin, clusterId } = await withCreated();
    const held = plugin.cloud.editor.hangNext('planDeletion', 'After');
    const asked = change(plugin, clusterId, deletion).then(answer => answer);
    await until(held.isReached);
    const owner = 'group:default/team-b';
    await plugin.patch(`/clusters/${clusterId}`, 'admin').send({ owner });
    held.release();

    expect((await asked).body.error.code).toBe('NOT_ALLOWED_NOW');
    expect(plugin.cloud.clusters.size).toBe(1);
  });

  it('is for admins where others list the cluster, whose names stay hidden from those who may not see them', async () => {
    const { plugin, clusterId } = await withCreated({ visibility: 'owner' });
    await plugin.post('/imports', 'admin').send({
      accountId: 'config:lent',
      owner: 'user:default/root',
      refs: ['ref:prod'],
    });

    const shown = await plugin.get(`/clusters/${clusterId}/deletion`);
    const refused = await change(plugin, clusterId, deletion);
    const byAdmin = await change(plugin, clusterId, deletion, 'admin');

    expect(shown.text).not.toContain('root');
    expect(shown.text).toContain('only an admin may delete it');
    expect(refused.status).toBe(403);
    expect(byAdmin.status).toBe(202);
  });
});
