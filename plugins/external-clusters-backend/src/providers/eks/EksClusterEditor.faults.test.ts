import {
  OPERATION_TAG,
  StepRequest,
} from 'backstage-plugin-external-clusters-node';
import { ACCOUNT_ID } from './__testUtils__/createEksWorld';
import { EksEditorBench } from './__testUtils__/EksEditorBench';

const MINUTE = 60_000;

/** The crashes and lost answers that operations must survive, seen from the editor. */
describe('the editor of EKS clusters, when something goes wrong', () => {
  let bench: EksEditorBench;

  beforeEach(async () => {
    bench = await EksEditorBench.start();
  });

  afterEach(() => bench.close());

  const planned = async (name: string) => {
    const settings = bench.world.editing.clusterSettings(name);
    const plan = await bench.editor().planCluster(settings, bench.options);
    return plan.steps.map(step => bench.request(plan.ref, step));
  };
  const writes = () => bench.world.editing.countWrites();
  const fail = (operation: string, effect: object) =>
    bench.world.faults.add({
      operation: `aws.eks.${operation}`,
      times: 1,
      effect: effect as never,
    });
  const planDeletion = async (
    ref: string,
    guard: Parameters<ReturnType<EksEditorBench['editor']>['planDeletion']>[1],
  ) => {
    const steps = await bench.editor().planDeletion(ref, guard, bench.options);
    return steps.map(step => bench.request(ref, step));
  };

  describe('creates one cluster', () => {
    it('when nobody called before the crash', async () => {
      const [create] = await planned('f01');
      expect(await bench.find(create!)).toBeUndefined();
      expect(await bench.do(create!)).toEqual({ state: 'Succeeded' });
      expect(writes()).toBe(1);
    });

    it.each(['drop', 'status'])(
      'when AWS took it and the answer was lost (%s)',
      async kind => {
        const [create] = await planned('f02');
        fail(
          'CreateCluster',
          kind === 'drop' ? { kind, when: 'after' } : { kind, status: 500 },
        );
        await expect(bench.begin(create!)).rejects.toMatchObject({
          kind: 'Unavailable',
        });
        const found = await bench.find(create!);
        const end = found
          ? await bench.follow(create!, found)
          : await bench.do(create!);
        expect(end).toEqual({ state: 'Succeeded' });
        const { tags } = bench.cluster('f02').spec;
        expect(tags?.[OPERATION_TAG]).toBe(create!.token);
        expect(writes()).toBe(1);
      },
    );

    it('when it is asked twice with the same token', async () => {
      const [create] = await planned('twice');
      await bench.begin(create!);
      await bench.begin(create!);
      expect(bench.world.aws.listClusters()).toHaveLength(1);
    });

    it('when its tag was taken away meanwhile: EKS remembers the token', async () => {
      const [create] = await planned('untagged');
      await bench.begin(create!);
      bench.world.aws.updateCluster(ACCOUNT_ID, bench.region, 'untagged', {
        tags: {},
      });
      const found = await bench.find(create!);
      expect(await bench.follow(create!, found)).toEqual({
        state: 'Succeeded',
      });
    });

    it('and one node pool, when the answer was lost', async () => {
      const [create, addPool] = await planned('f02');
      await bench.do(create!);
      fail('CreateNodegroup', { kind: 'drop', when: 'after' });
      await expect(bench.begin(addPool!)).rejects.toMatchObject({
        kind: 'Unavailable',
      });
      const found = await bench.find(addPool!);
      expect(await bench.follow(addPool!, found)).toEqual({
        state: 'Succeeded',
      });
      expect(bench.cluster('f02').nodegroups).toHaveLength(1);
    });

    it('and leaves a node pool of somebody else alone', async () => {
      const [create, addPool] = await planned('theirs');
      await bench.do(create!);
      bench.world.aws.updateCluster(ACCOUNT_ID, bench.region, 'theirs', {
        nodegroups: [{ name: 'workers', desired: 5, min: 0, max: 9 }],
      });
      const taken = { kind: 'Conflict', code: 'NAME_TAKEN' };
      await expect(bench.begin(addPool!)).rejects.toMatchObject(taken);
      await expect(bench.find(addPool!)).rejects.toMatchObject(taken);
      expect(bench.nodegroup('theirs', 'workers').spec.desired).toBe(5);
    });

    it('and says so when it vanished while it was made', async () => {
      const [create] = await planned('vanished');
      const begun = await bench.begin(create!);
      await bench.world.removeCluster(create!.ref);
      const { handle } = begun as { handle: { begunAt: number } };
      // What AWS does not show yet is not gone.
      const check = (begunAt: number) =>
        bench.editor().check(create!, { begunAt }, bench.options);
      expect((await check(handle.begunAt)).state).toBe('Running');
      expect(await check(handle.begunAt - 3 * MINUTE)).toEqual({
        state: 'Failed',
        message: 'AWS does not have the cluster any more',
      });
    });

    it('and names the reason where AWS fails to make it', async () => {
      const [create] = await planned('failed');
      fail('CreateCluster', {
        kind: 'failLater',
        code: 'Ec2SubnetNotFound',
        message: 'The subnet is gone.',
      });
      expect(await bench.do(create!)).toEqual({
        state: 'Failed',
        code: 'Ec2SubnetNotFound',
        message:
          'AWS could not create the cluster: Ec2SubnetNotFound: The subnet is gone.',
      });
    });
  });

  describe('upgrades once', () => {
    const upgrade = async (): Promise<StepRequest> => {
      const ref = await bench.makeCluster('old');
      return bench.firstStep(ref, {
        kind: 'UpgradeControlPlane',
        version: '1.34',
        seen: { version: '1.33' },
      });
    };

    it.each(['before', 'after'])(
      'when the connection is cut %s AWS took it',
      async when => {
        const step = await upgrade();
        fail('UpdateClusterVersion', { kind: 'drop', when });
        await expect(bench.begin(step)).rejects.toMatchObject({
          kind: 'Unavailable',
        });
        const found = await bench.find(step);
        expect(found === undefined).toBe(when === 'before');
        const end = found
          ? await bench.follow(step, found)
          : await bench.do(step);
        expect(end).toEqual({ state: 'Succeeded' });
        expect(writes()).toBe(1);
        expect(bench.cluster('old').updates).toHaveLength(1);
      },
    );

    it('when the crash came after the end', async () => {
      const step = await upgrade();
      await bench.do(step);
      const found = await bench.find(step);
      expect(found).toEqual({ state: 'Succeeded' });
      expect(await bench.begin(step)).toEqual({ state: 'Succeeded' });
      expect(writes()).toBe(1);
    });
  });

  it('follows a resize that was begun before the crash', async () => {
    const ref = await bench.makeCluster('resized');
    const step = await bench.firstStep(ref, {
      kind: 'UpdateNodePool',
      nodePool: 'pool1',
      edit: { desired: 4, autoscaling: { min: 1, max: 12 } },
      seen: { desired: 2, autoscaling: { min: 1, max: 10 } },
    });
    await bench.begin(step);
    // EKS shows the new sizes at once: what is as wanted is no change from outside.
    const again = await bench.begin(step);
    expect(again.state).toBe('Running');
    expect(await bench.follow(step, again)).toEqual({ state: 'Succeeded' });
    expect(writes()).toBe(1);
  });

  describe('deletes what was made here', () => {
    it('with its Fargate profiles and node pools, in this order', async () => {
      const { ref, guard } = await bench.create('gone');
      bench.world.aws.updateCluster(ACCOUNT_ID, bench.region, 'gone', {
        fargateProfiles: ['first', 'second'],
      });
      const steps = await planDeletion(ref, guard);
      expect(steps.map(({ step }) => step.title)).toEqual([
        'Delete the Fargate profile first',
        'Delete the Fargate profile second',
        'Delete the node pool workers',
        'Delete the cluster gone',
      ]);
      for (const step of steps) {
        expect(await bench.do(step)).toEqual({ state: 'Succeeded' });
      }
      expect(await bench.world.editing.read(ref)).toBeUndefined();
    });

    it.each([0, 1])('when step %i was lost on the way', async lost => {
      const { ref, guard } = await bench.create('lost');
      const steps = await planDeletion(ref, guard);
      for (const step of steps.slice(0, lost)) await bench.do(step);
      const [step, ...rest] = steps.slice(lost);
      bench.world.editing.failNextWrite('DroppedAfter');
      await expect(bench.begin(step!)).rejects.toMatchObject({
        kind: 'Unavailable',
      });
      const found = await bench.find(step!);
      expect(await bench.follow(step!, found)).toEqual({ state: 'Succeeded' });
      for (const each of rest) await bench.do(each);
      expect(await bench.world.editing.read(ref)).toBeUndefined();
    });

    it('and is asked for again while it goes on', async () => {
      const { ref, guard } = await bench.create('slow');
      const [pool] = await planDeletion(ref, guard);
      await bench.begin(pool!);
      const before = writes();
      expect((await bench.begin(pool!)).state).toBe('Running');
      expect(writes()).toBe(before);
    });

    it('and stays visible with its reason where AWS fails, to be tried again', async () => {
      const { ref, guard } = await bench.create('stays');
      fail('DeleteNodegroup', { kind: 'failLater' });
      const [pool] = await planDeletion(ref, guard);
      expect(await bench.do(pool!)).toMatchObject({
        state: 'Failed',
        code: 'Ec2SecurityGroupDeletionFailure',
      });
      for (const step of await planDeletion(ref, guard)) {
        expect(await bench.do(step)).toEqual({ state: 'Succeeded' });
      }
    });

    it('but no node pool that somebody else hung on it since the plan', async () => {
      const { ref, guard } = await bench.create('grown');
      const steps = await planDeletion(ref, guard);
      for (const step of steps.slice(0, -1)) await bench.do(step);
      bench.world.aws.updateCluster(ACCOUNT_ID, bench.region, 'grown', {
        nodegroups: [{ name: 'late', desired: 1, min: 1, max: 1 }],
      });
      await expect(bench.begin(steps.at(-1)!)).rejects.toMatchObject({
        kind: 'Conflict',
        code: 'HAS_NODE_POOLS',
        message: expect.stringContaining('late'),
      });
    });

    it('but no part of a cluster that is not ours any more', async () => {
      const { ref, guard } = await bench.create('lost-tag');
      const [pool] = await planDeletion(ref, guard);
      bench.world.aws.updateCluster(ACCOUNT_ID, bench.region, 'lost-tag', {
        tags: {},
      });
      await expect(bench.begin(pool!)).rejects.toMatchObject({
        code: 'NOT_OURS',
      });
      expect(bench.cluster('lost-tag').nodegroups).toHaveLength(1);
    });

    it('and ends well where it is gone before it was planned', async () => {
      const { ref, guard } = await bench.create('earlier');
      await bench.world.removeCluster(ref);
      const steps = await planDeletion(ref, guard);
      expect(steps.map(({ step }) => step.action)).toEqual(['DeleteCluster']);
      expect(await bench.do(steps[0]!)).toEqual({ state: 'Succeeded' });
    });

    it('and nothing without knowing when it was made', async () => {
      const { ref, guard } = await bench.create('unknown');
      await expect(
        planDeletion(ref, { ...guard, identity: {} }),
      ).rejects.toMatchObject({ code: 'NOT_OURS' });
    });
  });

  it.each([
    ['iam:PassRole', 'CreateCluster'],
    ['eks:CreateNodegroup', 'CreateNodegroup'],
  ])('says which right may be missing: %s', async (right, operation) => {
    const [create, addPool] = await planned('denied');
    if (operation === 'CreateNodegroup') await bench.do(create!);
    fail(operation, { kind: 'status', status: 403 });
    const step = operation === 'CreateNodegroup' ? addPool : create;
    await expect(bench.begin(step!)).rejects.toMatchObject({
      kind: 'PermissionDenied',
      message: expect.stringContaining(right),
    });
  });
});
