import {
  OPERATION_TAG,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { testDatabases } from '../database/__testUtils__';
import { until } from '../work/__testUtils__';
import { createOperatedWorld, OperatedWorld, TEAM_A } from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const MINUTE = 60_000;

describe.each(databases.eachSupportedId())('creation on %s', id => {
  let world: OperatedWorld;

  beforeEach(async () => {
    world = await createOperatedWorld(databases, id);
  });

  const operation = async (of: { id: string }) =>
    (await world.operations.get(of.id))!;
  const tombstones = () =>
    world.database('cluster_changes').where({ kind: 'Removed' });

  it('lists the cluster at once, before anything reached the cloud', async () => {
    const started = await world.create('prod');

    expect(world.editor.effects).toEqual([]);
    expect(started.cluster).toMatchObject({
      name: 'prod',
      origin: 'Created',
      owner: TEAM_A,
      state: 'Provisioning',
      observedAt: undefined,
      operation: { kind: 'CreateCluster', state: 'Pending' },
    });
    expect(started.operation).toMatchObject({
      title: 'Create prod',
      state: 'Pending',
      steps: [{ state: 'Waiting', attempts: 0 }],
    });
    const feed = await world.database('cluster_changes');
    expect(feed).toMatchObject([{ kind: 'Upserted' }]);
  });

  it('makes it once, follows it to its end and learns who it is', async () => {
    world.editor.checks = 2;
    const {
      cluster,
      operation: { id: operationId },
    } = await world.create('prod');
    await world.worker.runDue();
    expect((await world.clusters.get(cluster.id))!.state).toBe('Provisioning');
    expect((await operation({ id: operationId })).steps[0]).toMatchObject({
      state: 'Running',
      message: '2 to go',
    });

    await world.pass(30_000);

    expect(world.editor.effects).toEqual(['CreateCluster ref:prod']);
    const done = await operation({ id: operationId });
    expect(done).toMatchObject({ state: 'Succeeded', problem: undefined });
    expect(done.finishedAt).toBeGreaterThan(done.startedAt);
    const record = (await world.clusters.get(cluster.id))!;
    expect(record).toMatchObject({
      state: 'Running',
      identity: { uid: 'uid:prod' },
      operation: { state: 'Succeeded' },
    });
    expect(record.tags[OPERATION_TAG]).toBe(done.steps[0]!.token);
    const creation = await world.creations.find(record.creationToken!);
    expect(creation?.identity.uid).toBe('uid:prod');
    expect(world.ended).toHaveLength(1);
  });

  it('is not Missing while it is being made, however long that takes', async () => {
    world.editor.checks = 1_000;
    const hanging = world.editor.hangNext('begin', 'Before');
    const { cluster } = await world.create('prod');
    const round = world.worker.runDue();
    await until(hanging.isReached);
    const second = await world.takeOver();
    world.cloud.clusters.clear();
    await world.pass(25 * MINUTE, second);

    expect((await world.clusters.get(cluster.id))!.state).toBe('Provisioning');
    hanging.release();
    await round;
  });

  it('leaves alone what somebody else made under that name meanwhile', async () => {
    const { cluster, operation: started } = await world.create('prod');
    const theirs = world.cloud.put({ name: 'prod', tags: { team: 'b' } });
    await world.worker.runDue();

    expect(world.cloud.clusters.get('ref:prod')).toEqual(theirs);
    expect(await world.clusters.get(cluster.id)).toBeUndefined();
    expect(await operation(started)).toMatchObject({
      state: 'Failed',
      problem: { code: 'NAME_TAKEN' },
      registeredOwner: undefined,
      clusterName: 'prod',
    });
    expect((await tombstones())[0].reason).toMatch(/^Not created: There is a/);
  });

  it('takes it out of the portal where the cloud certainly did nothing', async () => {
    const denied = new ProviderError(
      'PermissionDenied',
      'eks:CreateCluster is missing',
    );
    world.editor.failNext('begin', denied);
    const { cluster, operation: started } = await world.create('prod');
    await world.worker.runDue();

    expect(await world.clusters.get(cluster.id)).toBeUndefined();
    const { problem, state } = await operation(started);
    expect(state).toBe('Failed');
    expect(problem).toMatchObject({
      code: 'PermissionDenied',
      message: 'eks:CreateCluster is missing',
      hint: expect.stringContaining('right'),
    });
    expect(await world.database('created_clusters')).toEqual([]);
    expect(await world.database('cloud_clusters')).toEqual([]);
  });

  it('keeps what the cloud made of it before it failed, to be deleted', async () => {
    world.editor.end = {
      state: 'Failed',
      message: 'No capacity',
      code: 'Capacity',
    };
    const { cluster, operation: started } = await world.create('prod');
    await world.worker.runDue();
    await world.pass(30_000);

    expect(await operation(started)).toMatchObject({
      state: 'Failed',
      problem: { code: 'Capacity', message: 'No capacity' },
    });
    expect(await world.clusters.get(cluster.id)).toMatchObject({
      origin: 'Created',
      state: 'Running',
    });
    world.editor.end = { state: 'Succeeded' };
    const deletion = { kind: 'DeleteCluster', confirmation: 'prod' } as const;
    await world.change(cluster, deletion);
    await world.pass(30_000);
    expect(await world.clusters.get(cluster.id)).toBeUndefined();
  });

  it('keeps it while nobody can say whether it is there', async () => {
    world.editor.end = { state: 'Failed', message: 'No capacity' };
    const { cluster, operation: started } = await world.create('prod');
    await world.worker.runDue();
    const down = new ProviderError('Unavailable', 'No answer');
    world.cloud.fail('observeCluster', down);
    await world.pass(5 * MINUTE);
    expect(await world.clusters.get(cluster.id)).toBeDefined();
    expect(await operation(started)).toMatchObject({ state: 'Running' });

    world.cloud.fail('observeCluster', undefined);
    await world.pass(2 * MINUTE);
    expect((await operation(started)).state).toBe('Failed');
    expect(await world.clusters.get(cluster.id)).toBeDefined();
  });

  it('starts the same intent once, however often it is asked for', async () => {
    const key = 'key-of-the-intent';
    const all = await Promise.all(
      Array.from({ length: 8 }, () => world.create('prod', key)),
    );
    await world.worker.runDue();
    await world.pass(30_000);

    expect(new Set(all.map(each => each.operation.id)).size).toBe(1);
    expect(world.editor.effects).toEqual(['CreateCluster ref:prod']);
    const again = await world.create('prod', key);
    expect(again.operation.state).toBe('Succeeded');
    await expect(world.create('other', key)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('takes the place of one that is known to be gone', async () => {
    await world.register({ owner: 'group:default/team-b', origin: 'Created' });
    const { cluster } = await world.create('prod');
    await world.worker.runDue();
    await world.pass(30_000);

    const all = await world.clusters.findRegistrations('aks', ['ref:prod']);
    expect(all).toHaveLength(2);
    const theirs = all.find(({ id: other }) => other !== cluster.id)!;
    expect((await world.clusters.get(theirs.id))!.origin).toBe('Imported');
    expect((await world.clusters.get(cluster.id))!.state).toBe('Running');
  });
});
