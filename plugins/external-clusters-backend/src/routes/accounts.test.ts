import { StartedPlugin, startPlugin } from '../__testUtils__/startPlugin';

const TEAM_A = 'group:default/team-a';
const CANARY = 'CANARY-3f0a';
const account = {
  name: 'mine',
  provider: 'fake',
  owner: TEAM_A,
  settings: { project: 'p', secret: CANARY },
};

async function importProd(plugin: StartedPlugin) {
  plugin.cloud.add({ name: 'prod' });
  const { body } = await plugin.post('/accounts').send(account);
  const accountId: string = body.id;
  const { body: imported } = await plugin
    .post('/imports')
    .send({ accountId, owner: TEAM_A, refs: ['ref:prod'] });
  const clusterId: string = imported.results[0].clusterId;
  return { accountId, clusterId };
}

describe('accounts', () => {
  it('tries a credential before it is stored', async () => {
    const plugin = await startPlugin();
    const settings = { project: 'p', secret: 'wrong' };

    const refused = await plugin
      .post('/accounts')
      .send({ ...account, settings });

    expect(refused.status).toBe(424);
    expect(refused.body.error.code).toBe('InvalidCredential');
    expect(await plugin.knex('accounts')).toEqual([]);
    expect(await plugin.knex('secrets').whereNot('id', 'canary')).toEqual([]);
  });

  it('checks a credential without storing anything', async () => {
    const plugin = await startPlugin();
    const { name: _name, ...input } = account;

    const { status, body } = await plugin.post('/accounts/verify').send(input);

    expect({ status, body }).toEqual({
      status: 200,
      body: { identity: [{ label: 'Project', value: 'project-1' }] },
    });
    expect(await plugin.knex('accounts')).toEqual([]);
  });

  it('names the field that is wrong', async () => {
    const plugin = await startPlugin();

    const { status, body } = await plugin
      .post('/accounts')
      .send({ ...account, settings: { endpoint: 'http://evil.test' } });

    expect(status).toBe(422);
    expect(body.error).toMatchObject({
      code: 'UNKNOWN_FIELD',
      field: 'endpoint',
    });
  });

  it('uses the stored credential and never gives it back', async () => {
    const plugin = await startPlugin();
    const { accountId, clusterId } = await importProd(plugin);
    plugin.cloud.calls.length = 0;

    const answers = await Promise.all([
      plugin.get('/accounts'),
      plugin.get(`/clusters/${clusterId}`),
      plugin.get(`/accounts/${accountId}/clusters`),
      plugin.get('/inventory', 'service'),
    ]);

    expect(plugin.cloud.calls.at(-1)?.secret).toBe(CANARY);
    for (const { text } of answers) expect(text).not.toContain(CANARY);
    expect(JSON.stringify(await plugin.knex('secrets'))).not.toContain(CANARY);
    expect(JSON.stringify(await plugin.knex('accounts'))).not.toContain(CANARY);
  });

  it('keeps an account that clusters are read with', async () => {
    const plugin = await startPlugin();
    const { accountId, clusterId } = await importProd(plugin);

    const refused = await plugin.delete(`/accounts/${accountId}`);
    await plugin.post(`/clusters/${clusterId}/disconnect`);
    const removed = await plugin.delete(`/accounts/${accountId}`);

    expect(refused.status).toBe(409);
    expect(removed.status).toBe(204);
    expect(await plugin.knex('secrets').whereNot('id', 'canary')).toEqual([]);
  });

  it('does not remove what the operator configured', async () => {
    const plugin = await startPlugin({
      config: {
        accounts: [
          {
            name: 'lent',
            provider: 'fake',
            settings: {},
            access: [{ owners: [TEAM_A] }],
          },
        ],
      },
    });

    const { status, body } = await plugin.delete('/accounts/config:lent');

    expect(status).toBe(409);
    expect(body.error.message).toContain('app-config');
  });

  it('makes an external id that works for its owner alone', async () => {
    const plugin = await startPlugin();
    const { body } = await plugin
      .post('/accounts/external-ids')
      .send({ owner: TEAM_A });
    const again = await plugin
      .post('/accounts/external-ids')
      .send({ owner: TEAM_A });

    expect(body.externalId).not.toBe(again.body.externalId);
  });

  describe('without an encryption key', () => {
    it('stores nothing, names the key and tells admins', async () => {
      const plugin = await startPlugin({
        config: { encryption: { keys: [] } },
      });

      const stored = await plugin.post('/accounts').send(account);
      const status = await plugin.get('/status', 'admin');

      expect(stored.status).toBe(503);
      expect(stored.body.error.message).toContain(
        'externalClusters.encryption.keys',
      );
      expect(status.body.secretStore.ready).toBe(false);
      expect(await plugin.knex('accounts')).toEqual([]);
    });
  });
});
