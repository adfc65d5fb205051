import { DeletionGuard } from 'backstage-plugin-external-clusters-node';
import { ACCOUNT_ID } from './__testUtils__/createEksWorld';
import { EksEditorBench } from './__testUtils__/EksEditorBench';

/** Seven writes and their ends, on a machine that has other things to do. */
const LONGEST_MILLISECONDS = 60_000;

describe('deleting an EKS cluster that was made here', () => {
  let bench: EksEditorBench;

  beforeEach(async () => {
    bench = await EksEditorBench.start();
  });

  afterEach(() => bench.close());

  const writes = () => bench.world.editing.countWrites();
  const planDeletion = async (ref: string, guard: DeletionGuard) => {
    const steps = await bench.editor().planDeletion(ref, guard, bench.options);
    return steps.map(step => bench.request(ref, step));
  };

  it(
    'takes its Fargate profiles and node pools first, in this order',
    async () => {
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
    },
    LONGEST_MILLISECONDS,
  );

  it.each([0, 1])('goes on when the answer to step %i was lost', async lost => {
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

  it('is sent once, though it is asked for again', async () => {
    const { ref, guard } = await bench.create('slow');
    const [pool] = await planDeletion(ref, guard);
    await bench.begin(pool!);
    const before = writes();
    expect((await bench.begin(pool!)).state).toBe('Running');
    expect(writes()).toBe(before);
  });

  it('stays undone with its reason where AWS fails, and can be tried again', async () => {
    const { ref, guard } = await bench.create('stays');
    bench.world.editing.failNextWrite('FailsLater');
    const [pool] = await planDeletion(ref, guard);
    expect(await bench.do(pool!)).toMatchObject({
      state: 'Failed',
      code: 'Ec2SecurityGroupDeletionFailure',
    });
    for (const step of await planDeletion(ref, guard)) {
      expect(await bench.do(step)).toEqual({ state: 'Succeeded' });
    }
  });

  it('takes no node pool that somebody else hung on it since the plan', async () => {
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

  it('takes no part of a cluster that is not ours any more', async () => {
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

  it('ends well where it was gone before the plan', async () => {
    const { ref, guard } = await bench.create('earlier');
    await bench.world.removeCluster(ref);
    const steps = await planDeletion(ref, guard);
    expect(steps.map(({ step }) => step.action)).toEqual(['DeleteCluster']);
    expect(await bench.do(steps[0]!)).toEqual({ state: 'Succeeded' });
  });

  it('is refused where nobody knows when it was made', async () => {
    const { ref, guard } = await bench.create('unknown');
    await expect(
      planDeletion(ref, { ...guard, identity: {} }),
    ).rejects.toMatchObject({ code: 'NOT_OURS' });
  });
});
