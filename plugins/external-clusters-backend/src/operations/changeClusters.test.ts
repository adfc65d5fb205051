import { ClusterChange } from 'backstage-plugin-external-clusters-common';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { testDatabases } from '../database/__testUtils__';
import { ClusterRecord } from '../database/records';
import { createOperatedWorld, OperatedWorld, viewer } from './__testUtils__';
import { pruneOperations } from './pruneOperations';

jest.setTimeout(120_000);

const databases = testDatabases();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const upgrade: ClusterChange = {
  kind: 'UpgradeControlPlane',
  version: '1.34.0',
  seen: { version: '1.33.2' },
};
const deletion: ClusterChange = { kind: 'DeleteCluster', confirmation: 'prod' };

describe.each(databases.eachSupportedId())('changes on %s', id => {
  let world: OperatedWorld;
  let cluster: ClusterRecord;

  beforeEach(async () => {
    world = await createOperatedWorld(databases, id);
    world.cloud.put({ name: 'prod' });
    cluster = await world.register({});
  });

  const operation = async (of: { id: string }) =>
    (await world.operations.get(of.id))!;
  const show = () => world.clusters.get(cluster.id);
  const step = async (of: { id: string }) => (await operation(of)).steps[0]!;

  it('are begun once and followed to their end, with the cluster watched', async () => {
    const started = await world.change(cluster, upgrade);
    expect(started).toMatchObject({
      title: 'Upgrade to 1.34.0',
      state: 'Pending',
      change: upgrade,
    });
    await world.worker.runDue();
    expect((await show())!.state).toBe('Reconciling');
    expect(await operation(started)).toMatchObject({ state: 'Running' });

    await world.pass(30_000);
    expect(await operation(started)).toMatchObject({ state: 'Succeeded' });
    expect((await show())!.state).toBe('Running');
    expect(world.editor.effects).toEqual(['UpgradeControlPlane ref:prod']);
    expect(world.ended.map(({ state }) => state)).toEqual(['Succeeded']);
  });

  it('are one at a time, whoever registered the cluster', async () => {
    const owner = 'group:default/team-b';
    const accountId = await world.addAccount({ id: 'account-b', owner });
    const other = await world.register({ owner, accountId });
    await world.change(cluster, upgrade);

    await expect(world.change(other, { kind: 'StopCluster' })).rejects.toThrow(
      'Only the owner or an admin',
    );
    const admin = { ...viewer, isAdmin: true };
    await expect(
      world.change(other, { kind: 'StopCluster' }, { viewer: admin }),
    ).rejects.toMatchObject({
      code: 'BUSY',
      message: 'The cluster is busy with: Upgrade to 1.34.0.',
    });
    await expect(
      world.clusters.disconnect(other.id, 'bye'),
    ).rejects.toMatchObject({ code: 'BUSY' });
    expect(await world.database('operations')).toHaveLength(1);
  });

  it('are one at a time when several are asked for at once', async () => {
    const all = await Promise.allSettled([
      world.change(cluster, upgrade),
      world.change(cluster, { kind: 'StopCluster' }),
      world.change(cluster, { kind: 'DeleteNodePool', nodePool: 'pool1' }),
    ]);
    const refused = all.flatMap(each =>
      each.status === 'rejected' ? [each.reason.code] : [],
    );
    expect(refused).toEqual(['BUSY', 'BUSY']);
  });

  it('show what runs to the owner, in lists too', async () => {
    await world.change(cluster, upgrade);
    const page = await world.useCases.queries.page({}, viewer);
    expect(page.items[0]).toMatchObject({
      operation: { title: 'Upgrade to 1.34.0', state: 'Pending' },
      allowedActions: {
        stop: { reason: 'The cluster is busy with: Upgrade to 1.34.0.' },
      },
    });
    const stranger = { ...viewer, ownershipRefs: ['group:default/team-b'] };
    const theirs = await world.useCases.queries.page({}, stranger);
    expect(theirs.items[0]!.operation).toBeUndefined();
    expect(JSON.stringify(theirs)).not.toContain('Upgrade to');
  });

  it('wait as long as the cloud wants them to', async () => {
    const slow = new ProviderError('Throttled', 'Slow down', {
      retryAfterMilliseconds: 10 * MINUTE,
    });
    world.editor.failNext('begin', slow);
    const started = await world.change(cluster, upgrade);
    await world.worker.runDue();
    expect(await step(started)).toMatchObject({
      state: 'Waiting',
      message: 'Slow down',
      touched: false,
    });
    await world.pass(9 * MINUTE);
    expect(world.editor.calls.filter(call => call === 'begin')).toHaveLength(1);
    await world.pass(2 * MINUTE);
    expect((await operation(started)).state).toBe('Succeeded');
  });

  it('wait half an hour for what others do, and then say so', async () => {
    const busy = new ProviderError('Conflict', 'Another update runs', {
      code: 'BUSY',
    });
    for (let times = 0; times < 40; times++) {
      world.editor.failNext('begin', busy);
    }
    const started = await world.change(cluster, upgrade);
    await world.worker.runDue();
    await world.pass(28 * MINUTE);
    expect(await operation(started)).toMatchObject({ state: 'Running' });
    await world.pass(4 * MINUTE);
    expect(await operation(started)).toMatchObject({
      state: 'Failed',
      problem: { code: 'BUSY', message: 'Another update runs' },
    });
    expect(world.editor.effects).toEqual([]);
  });

  it.each([
    ['PermissionDenied', 'right'],
    ['InvalidCredential', 'Replace the credential'],
    ['QuotaExceeded', 'quota'],
  ] as const)('fail with %s and say what to do', async (kind, hint) => {
    world.editor.failNext('begin', new ProviderError(kind, 'No'));
    const started = await world.change(cluster, upgrade);
    await world.worker.runDue();
    expect(await operation(started)).toMatchObject({
      state: 'Failed',
      problem: { code: kind, hint: expect.stringContaining(hint) },
    });
    expect((await show())!.operation).toMatchObject({ state: 'Failed' });
  });

  it('keep what was changed outside, with both values', async () => {
    const differences = [{ field: 'version', seen: '1.33.2', now: '1.34.0' }];
    const changed = new ProviderError('Conflict', 'Somebody changed it', {
      code: 'CHANGED_OUTSIDE',
      differences,
    });
    world.editor.failNext('begin', changed);
    const started = await world.change(cluster, upgrade);
    await world.worker.runDue();
    expect((await operation(started)).problem).toMatchObject({
      code: 'CHANGED_OUTSIDE',
      differences,
    });
  });

  it('store nothing of what the plan refuses', async () => {
    const refused = new ProviderError('InvalidRequest', 'Not offered');
    world.editor.failNext('planChange', refused);
    await expect(world.change(cluster, upgrade)).rejects.toBe(refused);
    expect(await world.database('operations')).toEqual([]);
  });

  it('do not fail because nobody can say how far they are', async () => {
    world.editor.checks = 3;
    const started = await world.change(cluster, upgrade);
    await world.worker.runDue();
    for (const kind of ['Unavailable', 'InvalidCredential', 'Unexpected']) {
      const error = new ProviderError(kind as 'Unavailable', `No: ${kind}`);
      world.editor.failNext('check', error);
    }
    await world.pass(7_000);
    expect(await step(started)).toMatchObject({
      state: 'Running',
      message: 'How far it is could not be read: No: Unavailable',
      trouble: { code: 'Unavailable' },
    });
    await world.pass(2 * MINUTE);
    const done = await operation(started);
    expect(done.state).toBe('Succeeded');
    expect(done.steps[0]!.trouble).toBeUndefined();
  });

  it('tell the reason of the cloud when it gives up', async () => {
    world.editor.end = { state: 'Failed', message: 'No capacity', code: 'Cap' };
    const started = await world.change(cluster, upgrade);
    await world.worker.runDue();
    await world.pass(30_000);
    expect(await operation(started)).toMatchObject({
      state: 'Failed',
      problem: { code: 'Cap', message: 'No capacity' },
      steps: [{ state: 'Failed', message: 'No capacity' }],
    });
    const again = await world.change(cluster, upgrade);
    expect(again.state).toBe('Pending');
  });

  describe('that are cancelled', () => {
    const cancel = async (of: { id: string }) =>
      world.useCases.operations.cancel(await operation(of), 'user:default/ann');

    it('end at once while nothing was begun', async () => {
      const started = await world.change(cluster, upgrade);
      expect((await cancel(started)).cancel.allowed).toBe(false);
      await world.worker.runDue();
      expect(await operation(started)).toMatchObject({ state: 'Cancelled' });
      expect(world.editor.calls).not.toContain('begin');
    });

    it('are stopped by the cloud, which is asked once', async () => {
      world.editor.checks = 3;
      const started = await world.change(cluster, upgrade);
      await world.worker.runDue();
      await cancel(started);
      await expect(cancel(started)).rejects.toThrow('asked for it');
      await world.pass(MINUTE);
      expect(world.editor.calls.filter(call => call === 'cancel')).toHaveLength(
        1,
      );
      expect(await operation(started)).toMatchObject({ state: 'Cancelled' });
    });

    it('go on where the cloud does not stop them', async () => {
      const started = await world.change(cluster, upgrade);
      await world.worker.runDue();
      world.editor.failNext('cancel', new ProviderError('Unsupported', 'No'));
      await cancel(started);
      await world.pass(MINUTE);
      expect(await operation(started)).toMatchObject({ state: 'Succeeded' });
    });

    it('need not wait for ever for a cloud that cannot be asked', async () => {
      const started = await world.change(cluster, upgrade);
      await world.worker.runDue();
      for (let times = 0; times < 60; times++) {
        const down = new ProviderError('Unavailable', 'No answer');
        world.editor.failNext('check', down);
        world.editor.failNext('cancel', down);
      }
      await cancel(started);
      await world.pass(9 * MINUTE);
      expect(await operation(started)).toMatchObject({ state: 'Running' });
      await world.pass(5 * MINUTE);
      expect(await operation(started)).toMatchObject({ state: 'Cancelled' });
    });

    it('cannot be where the provider cannot and nothing is left to begin', async () => {
      world = await createOperatedWorld(databases, id, { cancel: false });
      world.cloud.put({ name: 'prod' });
      cluster = await world.register({});
      world.editor.checks = 2;
      const started = await world.change(cluster, upgrade);
      await world.worker.runDue();
      await expect(cancel(started)).rejects.toMatchObject({
        code: 'NOT_ALLOWED_NOW',
        message: 'Its provider cannot stop what was begun.',
      });
    });
  });

  describe('that delete', () => {
    it.each(['Imported', 'Connected'] as const)(
      'are refused for a cluster that was %s',
      async origin => {
        world.cloud.put({ name: 'other' });
        const other = await world.register({
          origin,
          observation: { name: 'other' },
        });
        await expect(
          world.change(other, { ...deletion, confirmation: 'other' }),
        ).rejects.toMatchObject({
          code: 'NOT_ALLOWED_NOW',
          message: expect.stringContaining('Only clusters created here'),
        });
        expect(world.editor.calls).toEqual([]);
      },
    );

    it('need the name of the cluster', async () => {
      const made = await world.created('made');
      await expect(world.change(made, deletion)).rejects.toMatchObject({
        name: 'InputError',
        field: 'confirmation',
      });
    });

    it('go step by step, are Deleting all the while, and end with the registration gone', async () => {
      const made = await world.created('made');
      world.editor.deletion = ['Delete blue', 'Delete the cluster'];
      const confirmed = { ...deletion, confirmation: 'made' };
      const started = await world.change(made, confirmed);
      const stateOf = async () => (await world.clusters.get(made.id))?.state;
      expect(await stateOf()).toBe('Deleting');
      await world.worker.runDue();
      expect(await stateOf()).toBe('Deleting');
      expect(world.editor.guards).toEqual([
        {
          identity: { uid: 'uid:made', createdAt: 1_700_000_000_000 },
          operationTag: made.creationToken,
        },
      ]);

      await world.pass(MINUTE);
      expect(world.editor.effects.slice(-2)).toEqual([
        'DeleteNodePool ref:made',
        'DeleteCluster ref:made',
      ]);
      expect(await world.clusters.get(made.id)).toBeUndefined();
      expect(await operation(started)).toMatchObject({
        state: 'Succeeded',
        clusterName: 'made',
        registeredOwner: undefined,
      });
      const [removed] = await world
        .database('cluster_changes')
        .where({ kind: 'Removed' });
      expect(removed.reason).toBe('Deleted by user:default/ann');
      expect(await world.database('created_clusters')).toEqual([]);
    });

    it('that failed stay visible with the reason, and can be tried again', async () => {
      const made = await world.created('made');
      const confirmed = { ...deletion, confirmation: 'made' };
      world.editor.end = { state: 'Failed', message: 'A lock forbids it' };
      await world.change(made, confirmed);
      await world.pass(MINUTE);
      const page = await world.useCases.queries.page(
        { search: 'made' },
        viewer,
      );
      expect(page.items[0]).toMatchObject({
        state: 'Running',
        operation: { title: 'Delete made', state: 'Failed' },
        allowedActions: {
          delete: { allowed: true },
          disconnect: { allowed: true },
        },
      });
      world.editor.end = { state: 'Succeeded' };
      await world.change(made, confirmed);
      await world.pass(MINUTE);
      expect(await world.clusters.get(made.id)).toBeUndefined();
    });

    it('need an admin where others list the cluster, and take it from all', async () => {
      const made = await world.created('made');
      const theirs = await world.register({
        owner: 'group:default/team-b',
        observation: world.cloud.clusters.get('ref:made'),
      });
      const confirmed = { ...deletion, confirmation: 'made' };
      await expect(world.change(made, confirmed)).rejects.toThrow(
        'only an admin may delete it',
      );
      const admin = { ...viewer, isAdmin: true };
      await world.change(made, confirmed, { viewer: admin });
      await world.pass(MINUTE);
      expect(await world.clusters.get(made.id)).toBeUndefined();
      expect(await world.clusters.get(theirs.id)).toBeUndefined();
    });

    it('leave alone what others made under the same name', async () => {
      const made = await world.created('made');
      world.cloud.put({
        name: 'made',
        tags: {},
        identity: { uid: 'other', createdAt: 1_800_000_000_000 },
      });
      await expect(
        world.change(made, { ...deletion, confirmation: 'made' }),
      ).rejects.toMatchObject({ code: 'NOT_OURS' });
      expect(world.editor.effects).toEqual(['CreateCluster ref:made']);
    });

    it('wait for a credential when they are half done', async () => {
      const made = await world.created('made');
      world.editor.deletion = ['Delete blue', 'Delete the cluster'];
      const started = await world.change(made, {
        ...deletion,
        confirmation: 'made',
      });
      await world.worker.runDue();
      for (let times = 0; times < 5; times++) {
        const revoked = new ProviderError('InvalidCredential', 'Revoked');
        world.editor.failNext('begin', revoked);
      }
      await world.pass(MINUTE);
      expect((await operation(started)).steps[1]).toMatchObject({
        state: 'Waiting',
        message: 'Revoked',
      });
      await world.pass(5 * MINUTE);
      expect((await operation(started)).state).toBe('Succeeded');
    });
  });

  it('are forgotten ninety days after their end, and not before', async () => {
    await world.change(cluster, upgrade);
    await world.worker.runDue();
    await world.pass(30_000);
    await world.clock.advance(89 * DAY);
    expect(await pruneOperations(world)).toBe(0);
    await world.clock.advance(2 * DAY);
    const running = await world.change(cluster, upgrade);
    expect(await pruneOperations(world)).toBe(1);
    const page = await world.operations.page({ offset: 0, limit: 10 });
    expect(page.items.map(item => item.id)).toEqual([running.id]);
    const ticks = await world
      .database('observation_ticks')
      .where({ kind: 'operation' });
    expect(ticks).toHaveLength(1);
  });
});
