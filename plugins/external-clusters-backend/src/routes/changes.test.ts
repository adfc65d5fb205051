import { mockServices } from '@backstage/backend-test-utils';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { randomUUID } from 'node:crypto';
import { FakeCloud } from '../__testUtils__/FakeCloud';
import { Role, StartedPlugin, startPlugin } from '../__testUtils__/startPlugin';

const TEAM_A = 'group:default/team-a';
const CANARY = 'CANARY-7c1e';

const lent = (allow: string[], select?: object) => ({
  accounts: [
    {
      name: 'lent',
      provider: 'fake',
      settings: { project: 'p', secret: CANARY },
      access: [{ owners: [TEAM_A], allow, ...(select && { select }) }],
    },
  ],
});

function create(
  plugin: StartedPlugin,
  name: string,
  given: { role?: Role; key?: string; settings?: object } = {},
) {
  return plugin
    .post('/clusters', given.role)
    .set('Idempotency-Key', given.key ?? randomUUID())
    .send({
      accountId: 'config:lent',
      owner: TEAM_A,
      settings: { name, ...given.settings },
    });
}

function change(
  plugin: StartedPlugin,
  clusterId: string,
  body: object,
  role?: Role,
) {
  return plugin
    .post(`/clusters/${clusterId}/changes`, role)
    .set('Idempotency-Key', randomUUID())
    .send(body);
}

/** A portal with a cluster that was made in it. */
async function withCreated(config: object = {}) {
  const plugin = await startPlugin({
    config: { ...lent(['view', 'edit', 'create']), ...config },
  });
  const { body } = await create(plugin, 'prod');
  await plugin.work();
  return { plugin, clusterId: body.cluster.id as string };
}

/** A portal with a cluster that was imported into it. */
async function withImported(rules: object = lent(['view', 'edit'])) {
  const plugin = await startPlugin({ config: { ...rules } });
  const { ref } = plugin.cloud.add({ name: 'prod', tags: { team: 'a' } });
  const { body } = await plugin
    .post('/imports')
    .send({ accountId: 'config:lent', owner: TEAM_A, refs: [ref] });
  return { plugin, clusterId: body.results[0].clusterId as string };
}

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

describe('what operations leave behind', () => {
  it('tells the auditor of the start and, once, of the end', async () => {
    const auditor = mockServices.auditor.mock();
    const event = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(event as never);
    const plugin = await startPlugin({
      config: lent(['view', 'create']),
      services: [auditor.factory],
    });
    const { body } = await create(plugin, 'prod');
    await plugin.work();

    const events = auditor.createEvent.mock.calls.map(([given]) => given);
    expect(events.map(({ eventId }) => eventId)).toEqual([
      'cluster-create',
      'operation-end',
    ]);
    expect(events[1]!.meta).toMatchObject({
      operationId: body.operation.id,
      state: 'Succeeded',
      startedBy: 'user:default/ann',
    });
  });

  it('holds no secret, whatever goes wrong', async () => {
    const cloud = new FakeCloud();
    const plugin = await startPlugin({ cloud, config: lent(['create']) });
    const cause = Object.assign(new Error(CANARY), { secret: CANARY });
    const failure = new ProviderError('Unexpected', 'It failed', { cause });
    cloud.editor.failNext('begin', failure);
    cloud.editor.failNext('find', cause);
    const { body } = await create(plugin, 'prod');
    await plugin.work();

    const rows = [
      await plugin.knex('operations'),
      await plugin.knex('created_clusters'),
      await plugin.knex('external_clusters'),
    ];
    const shown = await plugin.get(`/operations/${body.operation.id}`);
    expect(JSON.stringify(rows)).not.toContain(CANARY);
    expect(shown.text).not.toContain(CANARY);
  });
});
