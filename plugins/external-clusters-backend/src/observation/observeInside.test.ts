import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { testDatabases } from '../database/__testUtils__';
import { CLOUD, createObservedWorld, FakeCloud } from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const POOLS_APART = { ...CLOUD, nodePoolsWithCluster: false };

const onlyOf = (method: string) => (call: string) => call.startsWith(method);

describe.each(databases.eachSupportedId())('looking inside on %s', id => {
  async function setUp(capabilities = CLOUD) {
    const world = await createObservedWorld(databases, id);
    const cloud = new FakeCloud(capabilities);
    await world.addCloud('account-a', cloud);
    return { ...world, cloud };
  }

  it('reads a new cluster at once, then every five minutes', async () => {
    const { add, show, pass, inside } = await setUp();
    inside.reading = {
      controlPlane: { healthy: false, message: 'Failing: etcd' },
      nodes: { ready: 1, total: 3 },
    };
    const cluster = await add('account-a', {});
    await pass(3 * SECOND);
    expect(await show(cluster)).toMatchObject({
      nodes: { ready: 1, total: 3 },
      controlPlane: { status: 'False', message: 'Failing: etcd' },
      clusterAccess: { status: 'Ok' },
    });
    expect(inside.calls).toHaveLength(1);
    await pass(20 * MINUTE);
    expect(inside.calls).toHaveLength(5);
  });

  it('changes nothing but cluster access when it cannot be read, and tries less and less often', async () => {
    const { add, show, pass, inside, feed } = await setUp();
    const cluster = await add('account-a', {});
    await pass(3 * SECOND);
    const { last } = await feed.head();
    inside.error = new ProviderError('Unavailable', 'No route to host.');
    inside.calls = [];
    await pass(60 * MINUTE);
    expect(await show(cluster)).toMatchObject({
      state: 'Running',
      cloudAccess: { status: 'Ok' },
      clusterAccess: { status: 'Unreachable', message: 'No route to host.' },
    });
    expect((await feed.head()).last).toBe(last);
    expect(inside.calls.length).toBeLessThan(7);
    inside.error = undefined;
    await pass(30 * MINUTE);
    expect((await show(cluster)).clusterAccess.status).toBe('Ok');
  });

  it('records nothing of a cluster whose answer the portal had no room for', async () => {
    const { add, show, pass, inside } = await setUp();
    const cluster = await add('account-a', {});
    await pass(3 * SECOND);
    inside.error = new ProviderError('Unavailable', 'Busy.', {
      code: 'PORTAL_BUSY',
    });
    inside.calls = [];
    await pass(20 * MINUTE);
    expect((await show(cluster)).clusterAccess).toMatchObject({ status: 'Ok' });
    expect(inside.calls).toHaveLength(4);
  });

  it('keeps the last count where only a part of the nodes came', async () => {
    const { add, show, pass, inside } = await setUp();
    inside.reading = { nodes: { ready: 3, total: 3 } };
    const cluster = await add('account-a', {});
    await pass(3 * SECOND);
    inside.reading = { controlPlane: { healthy: true } };
    await pass(6 * MINUTE);
    expect(await show(cluster)).toMatchObject({
      nodes: { ready: 3, total: 3 },
      controlPlane: { status: 'True' },
      clusterAccess: { status: 'Ok' },
    });
  });

  it('names the right that is missing for the credential of the cluster', async () => {
    const { add, show, pass, cloud, inside } = await setUp();
    cloud.fail(
      'clusterCredential',
      new ProviderError('PermissionDenied', 'Needs eks:DescribeCluster.'),
    );
    const cluster = await add('account-a', {});
    await pass(MINUTE);
    expect((await show(cluster)).clusterAccess).toMatchObject({
      status: 'Forbidden',
      message: 'Needs eks:DescribeCluster.',
    });
    expect(inside.calls).toEqual([]);
  });

  it('leaves clusters alone that do not answer anyway', async () => {
    const { add, pass, inside } = await setUp();
    await add('account-a', { name: 'stopped', state: 'Stopped' });
    await add('account-a', { name: 'new', state: 'Provisioning' });
    await pass(10 * MINUTE);
    expect(inside.calls).toEqual([]);
  });

  it('looks at once into a cluster that came up', async () => {
    const { add, pass, cloud, inside } = await setUp();
    await add('account-a', { state: 'Provisioning' });
    await pass(MINUTE);
    cloud.put({ state: 'Running' });
    await pass(15 * SECOND);
    expect(inside.calls).toHaveLength(1);
  });

  it('shows the node count of the cluster, then that of the pools, with the reason for a gap', async () => {
    const { add, show, pass, inside } = await setUp(POOLS_APART);
    inside.error = new ProviderError('Unavailable', 'No route to host.');
    const cluster = await add('account-a', { nodePools: undefined });
    await pass(MINUTE);
    expect((await show(cluster)).nodes).toEqual({ why: 'No route to host.' });
  });

  it('reads node pools at once and every ten minutes where they cost calls', async () => {
    const { register, show, pass, cloud } = await setUp(POOLS_APART);
    cloud.put({});
    const cluster = await register({ observation: { nodePools: undefined } });
    expect((await show(cluster)).nodePools).toBeUndefined();
    await pass(3 * SECOND);
    expect((await show(cluster)).nodePools).toHaveLength(1);
    cloud.takeCalls();
    await pass(30 * MINUTE);
    expect(cloud.takeCalls().filter(onlyOf('observeNodePools'))).toHaveLength(
      3,
    );
  });

  it('reads node pools more often while the cluster changes, and once more after it', async () => {
    const { register, show, pass, cloud } = await setUp(POOLS_APART);
    cloud.put({});
    const cluster = await register({ observation: { nodePools: undefined } });
    await pass(2 * MINUTE);
    cloud.put({ state: 'Reconciling' });
    await pass(MINUTE);
    cloud.takeCalls();
    await pass(2 * MINUTE);
    const calls = cloud.takeCalls().filter(onlyOf('observeNodePools'));
    expect(calls.length).toBeGreaterThanOrEqual(3);
    expect(calls.length).toBeLessThanOrEqual(5);
    const [pool] = (await show(cluster)).nodePools ?? [];
    cloud.put({ state: 'Running', nodePools: [{ ...pool!, desired: 7 }] });
    await pass(15 * SECOND);
    expect((await show(cluster)).nodePools).toMatchObject([{ desired: 7 }]);
  });

  it('keeps node pools that cannot be read', async () => {
    const { register, show, pass, cloud } = await setUp(POOLS_APART);
    cloud.put({});
    const cluster = await register({ observation: { nodePools: undefined } });
    await pass(MINUTE);
    cloud.fail('observeNodePools', new ProviderError('PermissionDenied', 'no'));
    await pass(30 * MINUTE);
    expect(await show(cluster)).toMatchObject({
      state: 'Running',
      cloudAccess: { status: 'Ok' },
    });
    expect((await show(cluster)).nodePools).toHaveLength(1);
  });

  it('asks again after a minute for node pools that could not be read', async () => {
    const { register, show, pass, cloud } = await setUp(POOLS_APART);
    cloud.put({});
    const down = new ProviderError('Unavailable', 'no answer');
    cloud.fail('observeNodePools', down);
    const cluster = await register({ observation: { nodePools: undefined } });
    await pass(30 * SECOND);
    expect((await show(cluster)).nodePools).toBeUndefined();
    cloud.fail('observeNodePools', undefined);
    await pass(MINUTE);
    expect((await show(cluster)).nodePools).toHaveLength(1);
  });

  it('does not ask for pools where the cluster itself has them', async () => {
    const { add, pass, cloud } = await setUp();
    await add('account-a', {});
    await pass(30 * MINUTE);
    expect(cloud.takeCalls().filter(onlyOf('observeNodePools'))).toEqual([]);
  });
});
