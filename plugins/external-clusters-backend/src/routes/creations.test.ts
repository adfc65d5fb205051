import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { randomUUID } from 'node:crypto';
import { startPlugin } from '../__testUtils__/startPlugin';
import { until } from '../work/__testUtils__';
import {
  change,
  create,
  lent,
  TEAM_A,
  withCreated,
} from './__testUtils__/changing';

describe('creation', () => {
  it('answers the cluster and its operation, and ends with both in the portal', async () => {
    const plugin = await startPlugin({ config: lent(['view', 'create']) });

    const { status, body } = await create(plugin, 'prod');

    expect(status).toBe(202);
    expect(body.cluster).toMatchObject({
      name: 'prod',
      displayName: 'prod',
      origin: 'Created',
      state: 'Provisioning',
      stale: false,
      operation: { id: body.operation.id, state: 'Pending' },
    });
    expect(body.operation).toMatchObject({
      kind: 'CreateCluster',
      title: 'Create prod',
      owner: TEAM_A,
      clusterId: body.cluster.id,
      startedBy: 'user:default/ann',
      steps: [{ title: 'Create the cluster', state: 'Waiting' }],
      cancel: { allowed: true },
    });
    await plugin.work();
    const operation = await plugin.get(`/operations/${body.operation.id}`);
    expect(operation.body).toMatchObject({ state: 'Succeeded' });
    const cluster = await plugin.get(`/clusters/${body.cluster.id}`);
    expect(cluster.body).toMatchObject({ state: 'Running', origin: 'Created' });
    expect(cluster.body.operation).toBeUndefined();
  });

  it('needs a key for each intent', async () => {
    const plugin = await startPlugin({ config: lent(['view', 'create']) });
    const key = randomUUID();

    const without = await plugin
      .post('/clusters')
      .send({ accountId: 'config:lent', owner: TEAM_A, settings: {} });
    const first = await create(plugin, 'prod', { key });
    const again = await create(plugin, 'prod', { key });
    const other = await create(plugin, 'dev', { key });

    expect(without.status).toBe(400);
    expect(again.status).toBe(202);
    expect(again.body.operation.id).toBe(first.body.operation.id);
    expect(other.status).toBe(422);
    expect(other.body.error.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is one for equal requests at once, even where the cluster is there before the second was planned', async () => {
    const plugin = await startPlugin({ config: lent(['view', 'create']) });
    const key = randomUUID();
    const held = plugin.cloud.editor.hangNext('planCluster', 'Before');
    const slow = create(plugin, 'prod', { key }).then(answer => answer);
    await until(held.isReached);

    const fast = await create(plugin, 'prod', { key });
    await plugin.work();
    held.release();

    expect(fast.status).toBe(202);
    expect((await slow).status).toBe(202);
    expect((await slow).body.operation.id).toBe(fast.body.operation.id);
    expect(plugin.cloud.editor.effects).toEqual(['CreateCluster ref:prod']);
  });

  it('names the fields that are wrong, and stores nothing', async () => {
    const plugin = await startPlugin({ config: lent(['view', 'create']) });
    const problems = [{ field: 'name', message: 'Too long.' }];
    const wrong = new ProviderError('InvalidRequest', 'Wrong', { problems });
    plugin.cloud.editor.failNext('planCluster', wrong);

    const { status, body } = await create(plugin, 'prod');

    expect(status).toBe(422);
    expect(body.error.problems).toEqual(problems);
    expect(await plugin.knex('operations')).toEqual([]);
    expect(await plugin.knex('external_clusters')).toEqual([]);
  });

  it('is a conflict where the cloud has that name', async () => {
    const plugin = await startPlugin({ config: lent(['view', 'create']) });
    const theirs = plugin.cloud.add({ name: 'prod' });

    const { status, body } = await create(plugin, 'prod');

    expect(status).toBe(409);
    expect(body.error.code).toBe('NAME_TAKEN');
    expect(plugin.cloud.clusters.get('ref:prod')).toEqual(theirs);
  });

  it.each([
    ['an account that is not lent for it', lent(['view', 'edit'])],
    [
      'a place that the account is not lent for',
      lent(['view', 'create'], { regions: ['eu-north-1'] }),
    ],
    [
      'a portal whose operator switched it off',
      { ...lent(['create']), features: { create: false } },
    ],
  ])('is refused with %s', async (_, config) => {
    const plugin = await startPlugin({ config });

    const { status } = await create(plugin, 'prod');

    expect(status).toBe(403);
    expect(await plugin.knex('operations')).toEqual([]);
    expect(plugin.cloud.editor.effects).toEqual([]);
  });

  it('is what a cluster of ours is when it is imported again', async () => {
    const { plugin, clusterId } = await withCreated();
    await plugin.post(`/clusters/${clusterId}/disconnect`);
    const back = await plugin
      .post('/imports')
      .send({ accountId: 'config:lent', owner: TEAM_A, refs: ['ref:prod'] });
    const { clusterId: again } = back.body.results[0];

    expect((await plugin.get(`/clusters/${again}`)).body.origin).toBe(
      'Created',
    );
    const deletion = { kind: 'DeleteCluster', confirmation: 'prod' };
    expect((await change(plugin, again, deletion)).status).toBe(202);
  });

  it.each([
    ['made anew', { identity: { uid: 'x', createdAt: 1 } }],
    ['without our tag', { tags: {} }],
  ])('is not what a cluster is that is %s', async (_, given) => {
    const { plugin, clusterId } = await withCreated();
    await plugin.post(`/clusters/${clusterId}/disconnect`);
    const ours = plugin.cloud.clusters.get('ref:prod')!;
    plugin.cloud.clusters.set('ref:prod', { ...ours, ...given });
    const back = await plugin
      .post('/imports')
      .send({ accountId: 'config:lent', owner: TEAM_A, refs: ['ref:prod'] });
    const { clusterId: again } = back.body.results[0];

    expect((await plugin.get(`/clusters/${again}`)).body.origin).toBe(
      'Imported',
    );
  });
});
