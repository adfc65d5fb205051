import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { testDatabases } from '../database/__testUtils__';
import { until } from '../work/__testUtils__/until';
import { CLOUD, createObservedWorld, FakeCloud } from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

function throttled(retryAfterMilliseconds: number | undefined) {
  return new ProviderError('Throttled', 'Slow down.', {
    retryAfterMilliseconds,
  });
}

describe.each(databases.eachSupportedId())('observing access on %s', id => {
  async function setUp() {
    const world = await createObservedWorld(databases, id);
    const a = await world.addCloud('account-a');
    const b = await world.addCloud('account-b');
    const inA = await world.add('account-a', { name: 'in-a' });
    const inB = await world.add('account-b', { name: 'in-b' });
    await world.pass(6 * MINUTE);
    a.takeCalls();
    return { ...world, a, b, inA, inB };
  }

  it.each([
    ['120 s', 120_000, 2],
    ['nothing said', undefined, 1],
    ['two hours, which is too long', 7_200_000, 15],
  ])(
    'asks a throttling account nothing until then: %s',
    async (_what, milliseconds, minutes) => {
      const { a, inA, inB, show, pass, accounts, clock } = await setUp();
      a.fail('observeClusters', throttled(milliseconds));
      await pass(MINUTE);
      expect(a.takeCalls()).toEqual(['observeClusters']);
      const before = await show(inA);
      expect(before).toMatchObject({
        state: 'Running',
        cloudAccess: { status: 'Throttled' },
      });
      expect(before.cloudAccess.message).toMatch(
        /Slow down\. It is asked again after \d\d:\d\d UTC\./,
      );
      expect((await show(inB)).cloudAccess.status).toBe('Ok');

      const { retryAt = 0 } = (await accounts.get('account-a')) ?? {};
      const wait = retryAt - (await clock.now());
      expect(wait).toBeGreaterThan((minutes - 1) * MINUTE);
      expect(wait).toBeLessThanOrEqual(minutes * MINUTE);
      a.fail('observeClusters', undefined);
      await pass(Math.floor((wait - 1) / 3_000) * 3_000);
      expect(a.takeCalls()).toEqual([]);
      await pass(MINUTE);
      expect(a.takeCalls()).toContain('observeClusters');
      expect((await show(inA)).cloudAccess.status).toBe('Ok');
      expect((await accounts.get('account-a'))?.retryAt).toBeUndefined();
    },
  );

  it('asks a throttling account nothing by any tick, not even for what is changing', async () => {
    const { a, add, pass } = await setUp();
    await add('account-a', { name: 'moving', state: 'Reconciling' });
    await pass(30 * SECOND);
    a.fail('observeCluster', throttled(120_000));
    await pass(12 * SECOND);
    a.takeCalls();
    await pass(100 * SECOND);
    expect(a.takeCalls()).toEqual([]);
  });

  it('records nothing where the portal had no room for the answer of a connected cluster', async () => {
    const world = await createObservedWorld(databases, id);
    const cloud = await world.addCloud(
      'account-a',
      new FakeCloud({ ...CLOUD, connect: true }),
    );
    const cluster = await world.add('account-a', {});
    await world.pass(6 * MINUTE);
    const busy = new ProviderError('Unavailable', 'Busy.', {
      code: 'PORTAL_BUSY',
    });
    cloud.fail('observeClusters', busy);
    await world.pass(6 * MINUTE);
    expect(await world.show(cluster)).toMatchObject({
      cloudAccess: { status: 'Ok' },
      clusterAccess: { status: 'Ok' },
    });
  });

  it('shows a revoked credential at its own clusters only, with the last good read', async () => {
    const { a, inA, inB, show, pass, feed, logger } = await setUp();
    const good = await show(inA);
    const { last } = await feed.head();
    a.fail(
      'observeClusters',
      new ProviderError('InvalidCredential', 'Revoked.'),
    );
    await pass(10 * MINUTE);
    const revoked = await show(inA);
    expect(revoked).toMatchObject({
      state: 'Running',
      version: '1.33.2',
      nodePools: good.nodePools,
      cloudAccess: { status: 'Unauthorized', message: 'Revoked.' },
    });
    expect(revoked.observedAt).toBeGreaterThanOrEqual(good.observedAt ?? 0);
    expect(revoked.observedAt).toBeLessThan(revoked.cloudAccess.since);
    const other = await show(inB);
    expect(other.cloudAccess.status).toBe('Ok');
    expect(other.observedAt).toBeGreaterThan(revoked.observedAt ?? 0);
    expect((await feed.head()).last).toBe(last);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith('An account cannot be read', {
      account: 'account-a',
      provider: 'aks',
      access: 'Unauthorized',
      kind: 'InvalidCredential',
    });

    a.fail('observeClusters', undefined);
    await pass(MINUTE);
    expect((await show(inA)).cloudAccess.status).toBe('Ok');
  });

  it('says since when, and once only', async () => {
    const { a, inA, show, pass, notifier } = await setUp();
    a.fail('observeClusters', new ProviderError('Unavailable', 'No answer.'));
    await pass(MINUTE);
    const { since } = (await show(inA)).cloudAccess;
    const told = jest.fn();
    notifier.subscribe(told);
    await pass(5 * MINUTE);
    expect((await show(inA)).cloudAccess.since).toBe(since);
    expect(told).not.toHaveBeenCalled();
  });

  it('keeps the clusters of a location that does not answer', async () => {
    const { a, inA, add, show, pass, feed } = await setUp();
    const there = await add('account-a', {
      name: 'there',
      location: 'eu-west-1',
    });
    await pass(MINUTE);
    const { last } = await feed.head();
    a.missing = [{ location: 'eu-west-1', reason: 'No answer.' }];
    a.takeCalls();
    await pass(30 * MINUTE);
    expect(a.takeCalls().filter(call => call.includes('ref:there'))).toEqual(
      expect.not.arrayContaining(['observeCluster ref:there']),
    );
    expect(await show(there)).toMatchObject({
      state: 'Running',
      cloudAccess: { status: 'Unreachable', message: 'eu-west-1: No answer.' },
    });
    expect((await show(inA)).cloudAccess.status).toBe('Ok');
    expect((await feed.head()).last).toBe(last);
    a.missing = [];
    await pass(MINUTE);
    expect((await show(there)).cloudAccess.status).toBe('Ok');
  });

  it('shows a refusal of one question at that cluster only', async () => {
    const { a, inA, add, show, pass } = await setUp();
    const other = await add('account-a', { name: 'other' });
    a.unlisted.add('ref:other');
    a.fail(
      'ref:other',
      new ProviderError('PermissionDenied', 'May not get it.'),
    );
    await pass(2 * MINUTE);
    expect((await show(other)).cloudAccess).toMatchObject({
      status: 'Forbidden',
      message: 'May not get it.',
    });
    expect((await show(inA)).cloudAccess.status).toBe('Ok');
  });

  it('lets an account that hangs delay no other one', async () => {
    const { a, b, inA, inB, show, clock, observer, timer, notifier } =
      await setUp();
    a.hang('observeClusters');
    b.put({ name: 'in-b', state: 'Error' });
    const seen = new Promise<string>(resolve =>
      notifier.subscribe(([change]) => resolve(change?.clusterId ?? '')),
    );
    await clock.advance(MINUTE);
    const round = observer.runDue();
    expect(await seen).toBe(inB.id);
    expect((await show(inB)).state).toBe('Error');

    timer.fireDeadlines();
    await round;
    expect(await show(inA)).toMatchObject({
      state: 'Running',
      cloudAccess: { status: 'Unreachable' },
    });
    expect(timer.size).toBe(0);
  });

  it('leaves an account alone for an interval after it hung for longer than one', async () => {
    const { a, inA, show, clock, observer, pass, timer } = await setUp();
    jest
      .spyOn(a, 'observeClusters')
      .mockImplementationOnce(() => new Promise(() => {}));
    await clock.advance(MINUTE);
    const round = observer.runDue();
    await until(() => timer.size === 2);
    await clock.advance(2 * MINUTE);
    timer.fireDeadlines();
    await round;
    await pass(57 * SECOND);
    expect(a.takeCalls()).toEqual([]);
    expect((await show(inA)).cloudAccess.status).toBe('Unreachable');
    await pass(3 * SECOND);
    expect(a.takeCalls()).toContain('observeClusters');
    expect((await show(inA)).cloudAccess.status).toBe('Ok');
  });

  it('shows an account that cannot be opened as such, and goes on', async () => {
    const { register, addAccount, pass, show } = await setUp();
    await addAccount({ id: 'closed' });
    const cluster = await register({
      accountId: 'closed',
      observation: { name: 'closed' },
    });
    await pass(MINUTE);
    expect((await show(cluster)).cloudAccess.status).toBe('Unreachable');
  });

  describe('a connected cluster', () => {
    it('keeps its last state with its age while it cannot be reached', async () => {
      const { addCloud, add, show, pass, feed } = await setUp();
      const cloud = new FakeCloud({
        ...CLOUD,
        connect: true,
        nodePools: false,
      });
      await addCloud('kubeconfig', cloud);
      const cluster = await add('kubeconfig', { name: 'connected' });
      await pass(MINUTE);
      expect((await show(cluster)).clusterAccess.status).toBe('Ok');
      const { last } = await feed.head();
      cloud.fail(
        'observeClusters',
        new ProviderError('Unavailable', 'Refused.'),
      );
      await pass(5 * MINUTE);
      const shown = await show(cluster);
      expect(shown).toMatchObject({
        state: 'Running',
        version: '1.33.2',
        clusterAccess: { status: 'Unreachable', message: 'Refused.' },
        cloudAccess: { status: 'Unreachable' },
        nodes: { ready: 2, total: 2 },
      });
      expect(shown.observedAt).toBeLessThan(shown.clusterAccess.since);
      expect((await feed.head()).last).toBe(last);
      cloud.fail('observeClusters', undefined);
      await pass(MINUTE);
      expect(await show(cluster)).toMatchObject({
        clusterAccess: { status: 'Ok' },
        cloudAccess: { status: 'Ok' },
      });
    });
  });
});
