import { testDatabases } from '../database/__testUtils__';
import { createObservedWorld, ObservedWorld } from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe.each(databases.eachSupportedId())('observing facts on %s', id => {
  async function setUp() {
    const world = await createObservedWorld(databases, id);
    const cloud = await world.addCloud('account-a');
    return { ...world, cloud };
  }

  /** How long until the portal shows it, in steps of a wake-up. */
  async function timeUntil(
    world: ObservedWorld,
    isShown: () => Promise<boolean>,
  ): Promise<number> {
    const start = await world.clock.now();
    while (!(await isShown())) await world.pass(3 * SECOND);
    return (await world.clock.now()) - start;
  }

  it('shows a change within 75 seconds, and within 15 while it goes on', async () => {
    const world = await setUp();
    const { cloud, add, show, pass } = world;
    const cluster = await add('account-a', { name: 'prod' });
    await pass(2 * MINUTE);
    const stateIs = (state: string) => async () =>
      (await show(cluster)).state === state;

    cloud.put({ name: 'prod', state: 'Reconciling' });
    const settled = await timeUntil(world, stateIs('Reconciling'));
    expect(settled).toBeLessThanOrEqual(75 * SECOND);

    await pass(25 * SECOND);
    cloud.put({ name: 'prod', state: 'Warning', version: '1.34.0' });
    const moving = await timeUntil(world, stateIs('Warning'));
    expect(moving).toBeLessThanOrEqual(15 * SECOND);
    expect(await show(cluster)).toMatchObject({ version: '1.34.0' });
  });

  it('watches a cluster that is registered while it changes', async () => {
    const world = await setUp();
    const { cloud, add, show, pass } = world;
    const cluster = await add('account-a', { state: 'Provisioning' });
    await pass(5 * SECOND);
    cloud.put({ state: 'Running' });
    const moving = await timeUntil(
      world,
      async () => (await show(cluster)).state === 'Running',
    );
    expect(moving).toBeLessThanOrEqual(15 * SECOND);
  });

  it('reads a whole account in one call a minute, however many clusters it has', async () => {
    const { cloud, add, pass } = await setUp();
    for (let index = 0; index < 12; index++) {
      await add('account-a', { name: `c${index}` });
    }
    await pass(3 * SECOND);
    cloud.takeCalls();
    await pass(10 * MINUTE);
    const calls = cloud.takeCalls();
    expect(calls.filter(call => call === 'observeClusters')).toHaveLength(10);
    expect(calls.filter(call => call.startsWith('observeCluster '))).toEqual(
      [],
    );
    expect(calls.filter(call => call.startsWith('observeNodePools'))).toEqual(
      [],
    );
  });

  it('makes no call for an account without clusters', async () => {
    const { cloud, add, clusters, pass } = await setUp();
    const { id: clusterId } = await add('account-a', {});
    await pass(MINUTE);
    await clusters.disconnect(clusterId, 'by guest');
    cloud.takeCalls();
    await pass(5 * MINUTE);
    expect(cloud.takeCalls()).toEqual([]);
  });

  it('writes only the time when nothing changed', async () => {
    const { add, show, pass, feed, notifier, database } = await setUp();
    const cluster = await add('account-a', { name: 'a' });
    await add('account-a', { name: 'b' });
    await pass(MINUTE);
    const { last } = await feed.head();
    const { observedAt } = await show(cluster);
    const told = jest.fn();
    notifier.subscribe(told);
    const sizes = async () => {
      const tables = ['observation_ticks', 'cluster_changes', 'cloud_clusters'];
      return Promise.all(
        tables.map(async table => (await database(table)).length),
      );
    };
    const before = await sizes();
    await pass(20 * MINUTE);
    expect((await feed.head()).last).toBe(last);
    expect(told).not.toHaveBeenCalled();
    expect(await sizes()).toEqual(before);
    expect((await show(cluster)).observedAt).toBeGreaterThan(
      (observedAt ?? 0) + 18 * MINUTE,
    );
  });

  it('tells of details, but not the catalog, when only details change', async () => {
    const { cloud, add, show, pass, feed, notifier } = await setUp();
    const cluster = await add('account-a', {});
    await pass(MINUTE);
    const { last } = await feed.head();
    const told = jest.fn();
    notifier.subscribe(told);
    cloud.put({ tags: { team: 'b' } });
    await pass(MINUTE);
    expect(await show(cluster)).toMatchObject({ tags: { team: 'b' } });
    expect(told.mock.calls).toEqual([
      [[{ kind: 'Changed', clusterId: cluster.id, catalog: false }]],
    ]);
    expect((await feed.head()).last).toBe(last);
  });

  it('shows one reading to all owners of a cloud cluster', async () => {
    const { cloud, add, show, pass, register, feed } = await setUp();
    const mine = await add('account-a', {});
    const theirs = await register({ owner: 'group:default/team-b' });
    await pass(MINUTE);
    const { last } = await feed.head();
    cloud.put({ state: 'Error' });
    await pass(MINUTE);
    expect((await show(mine)).state).toBe('Error');
    expect((await show(theirs)).state).toBe('Error');
    expect((await feed.head()).last).toBe(last + 2);
  });

  describe('a cluster that is gone', () => {
    it('is missing only after two not-founds ten minutes apart, and heals', async () => {
      const { cloud, add, show, pass, feed } = await setUp();
      const cluster = await add('account-a', {});
      await pass(MINUTE);
      cloud.clusters.clear();
      await pass(10 * MINUTE);
      expect(await show(cluster)).toMatchObject({ state: 'Running' });
      await pass(2 * MINUTE);
      const missing = await show(cluster);
      expect(missing).toMatchObject({ state: 'Missing', version: '1.33.2' });
      expect(missing.stateReason).toContain('does not exist');
      const { last } = await feed.head();
      cloud.takeCalls();
      await pass(30 * MINUTE);
      expect(await show(cluster)).toMatchObject({ state: 'Missing' });
      expect((await feed.head()).last).toBe(last);
      expect(new Set(cloud.takeCalls())).toEqual(new Set(['observeClusters']));

      cloud.put({});
      await pass(MINUTE);
      expect(await show(cluster)).toMatchObject({ state: 'Running' });
    });

    it('is not missing when it was seen in between', async () => {
      const { cloud, add, show, pass } = await setUp();
      const cluster = await add('account-a', {});
      await pass(MINUTE);
      cloud.clusters.clear();
      await pass(5 * MINUTE);
      cloud.put({});
      await pass(MINUTE);
      cloud.clusters.clear();
      await pass(9 * MINUTE);
      expect(await show(cluster)).toMatchObject({ state: 'Running' });
    });

    it.each([
      ['the identity is another one', 'someone-else', undefined],
      ['nobody can tell who asked', 'identity:account-a', 'verifyAccount'],
      ['the question by id fails', 'identity:account-a', 'observeCluster'],
    ])('is not missing when %s', async (_what, identity, failing) => {
      const { cloud, add, show, pass } = await setUp();
      const cluster = await add('account-a', {});
      await pass(MINUTE);
      cloud.clusters.clear();
      cloud.identity = identity;
      if (failing) cloud.fail(failing, new Error('broken'));
      await pass(30 * MINUTE);
      expect(await show(cluster)).toMatchObject({ state: 'Running' });
    });

    it('is not missing because a list leaves it out', async () => {
      const { cloud, add, show, pass, feed } = await setUp();
      const cluster = await add('account-a', { name: 'a' });
      await add('account-a', { name: 'b' });
      await pass(MINUTE);
      const { last } = await feed.head();
      cloud.unlisted.add('ref:a').add('ref:b');
      await pass(30 * MINUTE);
      const shown = await show(cluster);
      expect(shown).toMatchObject({
        state: 'Running',
        cloudAccess: { status: 'Ok' },
      });
      expect((await feed.head()).last).toBe(last);
    });

    it('is missing when another one has its name, and is no longer read', async () => {
      const { cloud, add, show, pass } = await setUp();
      const cluster = await add('account-a', {});
      await pass(MINUTE);
      const identity = { uid: 'uid:prod', createdAt: 1_800_000_000_000 };
      cloud.put({ identity, version: '1.40.0' });
      await pass(MINUTE);
      const shown = await show(cluster);
      expect(shown).toMatchObject({
        state: 'Missing',
        version: '1.33.2',
        identity: { createdAt: 1_700_000_000_000 },
      });
      expect(shown.stateReason).toContain('re-created');
      cloud.takeCalls();
      await pass(10 * MINUTE);
      expect(cloud.takeCalls().join()).not.toContain('clusterCredential');
    });
  });
});
