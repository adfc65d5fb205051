import { testDatabases } from '../database/__testUtils__';
import { until } from '../work/__testUtils__';
import { createObservedWorld } from './__testUtils__';
import { pruneChangeFeed } from './pruneChangeFeed';

jest.setTimeout(120_000);

const databases = testDatabases();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.each(databases.eachSupportedId())('replicas together on %s', id => {
  async function setUp(accounts: number) {
    const world = await createObservedWorld(databases, id);
    const clouds = [];
    for (let index = 0; index < accounts; index++) {
      clouds.push(await world.addCloud(`account-${index}`));
      await world.add(`account-${index}`, { name: `c${index}` });
    }
    await world.observer.runDue();
    for (const cloud of clouds) cloud.takeCalls();
    return { ...world, clouds, second: await world.addReplica('replica-2') };
  }

  it('read each account once', async () => {
    const { observer, second, clouds, clock } = await setUp(8);
    await clock.advance(MINUTE);
    const counts = await Promise.all([observer.runDue(), second.runDue()]);
    expect(counts.map(count => count.state).reduce((a, b) => a + b)).toBe(8);
    for (const cloud of clouds) {
      expect(cloud.takeCalls()).toEqual(['observeClusters']);
    }
  });

  it('take over from one that died, and refuse what it writes late', async () => {
    const { observer, second, clouds, clock, notifier, timer, database } =
      await setUp(1);
    const cloud = clouds[0]!;
    const state = async () => (await database('cloud_clusters').first()).state;
    let answer = (_: unknown) => {};
    const late = new Promise(resolve => {
      answer = resolve;
    });
    const answered = {
      clusters: [cloud.put({ name: 'c0', state: 'Error' })],
      missing: [],
    };
    const observeClusters = jest.spyOn(cloud, 'observeClusters');
    observeClusters.mockImplementationOnce(async () => {
      await late;
      return answered;
    });
    await clock.advance(MINUTE);
    const dead = observer.runDue();
    await until(() => observeClusters.mock.calls.length > 0);

    await clock.advance(MINUTE);
    cloud.put({ name: 'c0', state: 'Warning' });
    expect((await second.runDue()).state).toBe(1);
    expect(await state()).toBe('Warning');

    const told = jest.fn();
    notifier.subscribe(told);
    answer(undefined);
    expect(await dead).toMatchObject({ state: 1, failed: 1 });
    expect(await state()).toBe('Warning');
    expect(told).not.toHaveBeenCalled();
    expect(timer.size).toBe(0);
  });

  it('keep the lease of long work', async () => {
    const { observer, second, clouds, clock, timer, database } = await setUp(1);
    jest
      .spyOn(clouds[0]!, 'observeClusters')
      .mockImplementationOnce(() => new Promise(() => {}));
    await clock.advance(MINUTE);
    const long = observer.runDue();
    const leaseUntil = async () => {
      const row = await database('observation_ticks')
        .where({ kind: 'state' })
        .first();
      return Number(row.lease_until);
    };
    await until(() => timer.size === 2);
    await clock.advance(40_000);
    timer.fireRegular();
    const renewed = (await clock.now()) + MINUTE;
    await until(async () => (await leaseUntil()) === renewed);
    await clock.advance(40_000);
    expect((await second.runDue()).state).toBe(0);
    timer.fireDeadlines();
    await long;
  });

  it('give back what a stopping one had begun', async () => {
    const { observer, second, clouds, clock, show, listing, timer } =
      await setUp(1);
    const cloud = clouds[0]!;
    cloud.hang('observeClusters');
    await clock.advance(MINUTE);
    const round = observer.runDue();
    await until(() => timer.size === 2);
    await observer.stop();
    await round;
    expect(timer.size).toBe(0);
    expect(await observer.runDue()).toMatchObject({ state: 0 });

    const sort = { sort: 'name', order: 'asc', offset: 0, limit: 1 } as const;
    const [cluster] = (await listing.list(sort)).items;
    expect((await show(cluster!)).cloudAccess.status).toBe('Ok');
    jest.spyOn(cloud, 'observeClusters').mockResolvedValue({
      clusters: [cloud.put({ name: 'c0', state: 'Warning' })],
      missing: [],
    });
    expect((await second.runDue()).state).toBe(1);
    expect((await show(cluster!)).state).toBe('Warning');
  });

  it('throw away old changes', async () => {
    const { clock, feed } = await setUp(2);
    await clock.advance(6 * DAY);
    expect(await pruneChangeFeed({ feed, clock })).toBe(0);
    await clock.advance(2 * DAY);
    expect(await pruneChangeFeed({ feed, clock })).toBe(2);
  });
});
