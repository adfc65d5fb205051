import { DuplicateRegistrationError, StaleRevisionError } from './errors';
import { ClusterChange } from './ChangeNotifier';
import { createTestStores, testDatabases } from './__testUtils__';

jest.setTimeout(60_000);

const databases = testDatabases();
const OTHER = 'group:default/team-b';

describe.each(databases.eachSupportedId())('ClusterStore on %s', id => {
  async function setUp() {
    const stores = await createTestStores(databases, id);
    await stores.addAccount();
    return {
      ...stores,
      async changes() {
        const { epoch } = await stores.feed.head();
        const position = { epoch, after: 0, limit: 100 };
        return (await stores.inventory.changes(position)).changes;
      },
      count: async (table: string) =>
        Number((await stores.database(table).count({ n: '*' }))[0]?.n),
    };
  }

  it('registers a cluster and shows all of it', async () => {
    const { register, clusters, changes } = await setUp();
    const cluster = await register({
      displayName: 'Production',
      description: 'Ours',
      system: 'system:default/shop',
      labels: { tier: 'gold' },
      createdBy: 'user:default/guest',
    });
    expect(cluster).toMatchObject({
      owner: 'group:default/team-a',
      origin: 'Imported',
      displayName: 'Production',
      description: 'Ours',
      system: 'system:default/shop',
      labels: { tier: 'gold' },
      provider: 'aks',
      name: 'prod',
      ref: 'ref:prod',
      location: 'westeurope',
      state: 'Running',
      providerState: 'Succeeded, Running',
      version: '1.33.2',
      nodes: { ready: 2, total: 2 },
      cloudAccess: { status: 'Ok' },
      clusterAccess: { status: 'NotRead' },
      controlPlane: { status: 'Unknown' },
      identity: { uid: 'uid:prod', createdAt: 1_700_000_000_000 },
      tags: { team: 'a' },
      revision: 1,
      registeredBy: 'user:default/guest',
    });
    expect(cluster.nodePools).toHaveLength(1);
    expect(await clusters.get(cluster.id)).toEqual(cluster);
    expect(await changes()).toEqual([
      {
        sequence: 1,
        kind: 'Upserted',
        entityName: cluster.entityName,
        cluster: expect.objectContaining({
          id: cluster.id,
          displayName: 'Production',
          state: 'Running',
        }),
      },
    ]);
  });

  it('has a new cluster read at once', async () => {
    const { register, ticks } = await setUp();
    const { cloudClusterId } = await register({});
    for (const [kind, subjectId] of [
      ['state', 'account-a'],
      ['transition', 'account-a'],
      ['pools', cloudClusterId],
      ['inside', cloudClusterId],
    ] as const) {
      const claims = await ticks.claimDue({
        kind,
        owner: 'w',
        leaseMilliseconds: 1,
        limit: 10,
      });
      expect(claims.map(claim => claim.subjectId)).toEqual([subjectId]);
    }
  });

  it('refuses the same cloud cluster for the same owner, not for another one', async () => {
    const { register, clusters, count } = await setUp();
    const first = await register({});
    const again = register({ displayName: 'again' });
    await expect(again).rejects.toThrow(DuplicateRegistrationError);
    await expect(again).rejects.toMatchObject({
      name: 'ConflictError',
      existing: { id: first.id, entityName: first.entityName },
    });
    const other = await register({ owner: OTHER });
    expect(other.cloudClusterId).toBe(first.cloudClusterId);
    expect(other.entityName).not.toBe(first.entityName);
    expect(await count('cloud_clusters')).toBe(1);
    const owners = (
      await clusters.findRegistrations('aks', ['ref:prod', 'x'])
    ).map(({ owner, ref }) => [owner, ref]);
    expect(owners).toEqual([
      ['group:default/team-a', 'ref:prod'],
      [OTHER, 'ref:prod'],
    ]);
    expect(await clusters.findRegistrations('eks', ['ref:prod'])).toEqual([]);
  });

  it('keeps two clusters of one name in two accounts apart', async () => {
    const { register, addAccount } = await setUp();
    await addAccount({ id: 'account-b' });
    const a = await register({ observation: { ref: 'in-a', name: 'prod' } });
    const b = await register({
      accountId: 'account-b',
      observation: { ref: 'in-b', name: 'prod' },
    });
    expect(a.entityName).toMatch(/^prod-/);
    expect(b.entityName).toMatch(/^prod-/);
    expect(a.entityName).not.toBe(b.entityName);
  });

  it('lets only one of many registrations at once win', async () => {
    const { register, count } = await setUp();
    const results = await Promise.allSettled(
      [1, 2, 3, 4].map(() => register({})),
    );
    const reasons = results.flatMap(result =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    expect(reasons).toHaveLength(3);
    for (const reason of reasons) {
      expect(reason).toBeInstanceOf(DuplicateRegistrationError);
    }
    expect(await count('external_clusters')).toBe(1);
  });

  it('edits a registration on the newest revision only', async () => {
    const { register, clusters, changes } = await setUp();
    const before = await register({ system: 'system:default/shop' });
    const after = await clusters.update(
      before.id,
      {
        displayName: 'Größe',
        description: 'New',
        system: '',
        labels: { a: 'b' },
      },
      1,
    );
    expect(after).toMatchObject({
      displayName: 'Größe',
      description: 'New',
      labels: { a: 'b' },
      revision: 2,
      entityName: before.entityName,
    });
    expect(after?.system).toBeUndefined();
    const stale = clusters.update(before.id, { description: '' }, 1);
    await expect(stale).rejects.toThrow(StaleRevisionError);
    await expect(stale).rejects.toMatchObject({ revision: 2 });
    expect(
      (await clusters.update(before.id, { description: '' }, undefined))
        ?.description,
    ).toBeUndefined();
    expect(await changes()).toHaveLength(1);
    expect((await changes())[0]).toMatchObject({ sequence: 3 });
    expect(
      await clusters.update('none', { description: '' }, 1),
    ).toBeUndefined();
  });

  it('writes nothing to the feed when the catalog sees no difference', async () => {
    const { register, clusters, feed, notifier } = await setUp();
    const { id: clusterId } = await register({ displayName: 'Production' });
    const { last } = await feed.head();
    const told: ClusterChange[] = [];
    notifier.subscribe(batch => told.push(...batch));
    await clusters.update(clusterId, { displayName: 'Production' }, 1);
    expect((await feed.head()).last).toBe(last);
    expect(told).toEqual([{ kind: 'Changed', clusterId, catalog: false }]);
  });

  it('hands a cluster over, name and all', async () => {
    const { register, clusters, accounts, addAccount } = await setUp();
    await addAccount({ id: 'kubeconfig-1', source: 'Cluster' });
    const cluster = await register({ accountId: 'kubeconfig-1' });
    const moved = await clusters.update(cluster.id, { owner: OTHER }, 1);
    expect(moved).toMatchObject({
      owner: OTHER,
      entityName: cluster.entityName,
    });
    expect((await accounts.get('kubeconfig-1'))?.owner).toBe(OTHER);

    const anew = await register({});
    expect(anew.entityName).not.toBe(cluster.entityName);
    await expect(
      clusters.update(anew.id, { owner: OTHER }, undefined),
    ).rejects.toThrow(DuplicateRegistrationError);
  });

  it('forgets a registration, and the cloud cluster with the last one', async () => {
    const { register, clusters, count, changes } = await setUp();
    const a = await register({});
    const b = await register({ owner: OTHER });
    expect(await clusters.disconnect(a.id, 'Disconnected by guest')).toBe(true);
    expect(await clusters.disconnect(a.id, 'again')).toBe(false);
    expect(await clusters.get(a.id)).toBeUndefined();
    expect(await count('cloud_clusters')).toBe(1);
    expect(await clusters.disconnect(b.id, 'Disconnected by guest')).toBe(true);
    expect(await count('cloud_clusters')).toBe(0);
    expect(await count('accounts')).toBe(1);
    expect(await changes()).toEqual([
      expect.objectContaining({
        kind: 'Removed',
        entityName: a.entityName,
        reason: 'Disconnected by guest',
      }),
      expect.objectContaining({ kind: 'Removed', entityName: b.entityName }),
    ]);
  });

  it('forgets the kubeconfig and its secret with the cluster', async () => {
    const { register, clusters, count, database, addAccount } = await setUp();
    await database('secrets').insert({
      id: 'secret-1',
      key_id: 'k',
      payload: 'encrypted',
      created_at: 1,
      updated_at: 1,
    });
    await addAccount({ id: 'kc', source: 'Cluster', secretId: 'secret-1' });
    const cluster = await register({ accountId: 'kc' });
    await clusters.disconnect(cluster.id, 'by guest');
    expect(await count('secrets')).toBe(0);
    expect(await count('accounts')).toBe(1);
    expect(
      await database('observation_ticks').where({ subject_id: 'kc' }),
    ).toEqual([]);
  });

  it('gives the same entity to who registers anew', async () => {
    const { register, clusters, changes } = await setUp();
    const first = await register({});
    await clusters.disconnect(first.id, 'by guest');
    const second = await register({});
    expect(second.entityName).toBe(first.entityName);
    expect(second.id).not.toBe(first.id);
    expect(await changes()).toMatchObject([
      { kind: 'Upserted', cluster: { id: second.id } },
    ]);
  });

  it('registers and disconnects the same cluster at once without a deadlock', async () => {
    const { register, clusters, count } = await setUp();
    const first = await register({});
    await Promise.all([
      clusters.disconnect(first.id, 'by guest'),
      ...['b', 'c', 'd'].map(team =>
        register({ owner: `group:default/team-${team}` }),
      ),
    ]);
    expect(await count('cloud_clusters')).toBe(1);
    expect(await count('external_clusters')).toBe(3);
  });

  it('rolls everything back with the transaction of the caller', async () => {
    const { clusters, register, database, count, notifier } = await setUp();
    const { id: clusterId } = await register({});
    const told: ClusterChange[] = [];
    notifier.subscribe(batch => told.push(...batch));
    const failing = database.transaction(async transaction => {
      await clusters.disconnect(clusterId, 'by guest', transaction);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await count('external_clusters')).toBe(1);
    expect(told).toEqual([]);
  });

  it('lets nobody own what was made later under the same id', async () => {
    const { register, clusters } = await setUp();
    const created = await register({ origin: 'Created' });
    await register({
      owner: OTHER,
      observation: {
        identity: { uid: 'another', createdAt: 1_800_000_000_000 },
      },
    });
    expect(await clusters.get(created.id)).toMatchObject({
      origin: 'Imported',
      identity: { uid: 'another' },
    });
  });
});
