import { JsonObject } from '@backstage/types';
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
      const { handle } = begun as { handle: JsonObject };
      // What AWS does not show yet is not gone.
      const check = (begunAt: number) =>
        bench.editor().check(create!, { begunAt }, bench.options);
      expect((await check(Number(handle.begunAt))).state).toBe('Running');
      expect(await check(Number(handle.begunAt) - 3 * MINUTE)).toEqual({
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
