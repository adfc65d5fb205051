import { JsonObject } from '@backstage/types';
import { ClusterChange } from 'backstage-plugin-external-clusters-common';
import { ACCOUNT_ID } from './__testUtils__/createEksWorld';
import { EksEditorBench } from './__testUtils__/EksEditorBench';

describe('the editor of EKS clusters', () => {
  let bench: EksEditorBench;

  beforeEach(async () => {
    bench = await EksEditorBench.start();
  });

  afterEach(() => bench.close());

  const update = (
    edit: object,
    seen: object,
    nodePool = 'pool2',
  ): ClusterChange => ({ kind: 'UpdateNodePool', nodePool, edit, seen });
  const upgrade = (thenNodePools = false): ClusterChange => ({
    kind: 'UpgradeControlPlane',
    version: '1.34',
    thenNodePools,
    seen: { version: '1.33' },
  });
  const changePool = (name: string, pool: string, change: object) =>
    bench.world.aws.updateNodegroup(
      ACCOUNT_ID,
      bench.region,
      name,
      pool,
      change,
    );
  const changeCluster = (name: string, change: object) =>
    bench.world.aws.updateCluster(ACCOUNT_ID, bench.region, name, change);

  describe('a new cluster', () => {
    it('is made as it was described, with its first node pool', async () => {
      const { editing } = bench.world;
      const settings: JsonObject = {
        ...editing.clusterSettings('whole'),
        privateAccess: false,
        publicAccessCidrs: '203.0.113.7, 198.51.100.0/24',
        supportType: 'STANDARD',
        labels: { tier: 'front' },
        taints: [{ key: 'gpu', value: 'yes', effect: 'NoExecute' }],
      };
      const plan = await bench.editor().planCluster(settings, bench.options);
      await bench.doAll(plan.ref, plan.steps);
      expect(plan.tags).toEqual({ team: 'a' });
      const { spec, nodegroups } = bench.cluster('whole');
      expect(spec).toMatchObject({
        version: '1.33',
        endpointPublicAccess: true,
        endpointPrivateAccess: false,
        publicAccessCidrs: ['203.0.113.7/32', '198.51.100.0/24'],
        supportType: 'STANDARD',
        authenticationMode: 'API_AND_CONFIG_MAP',
        logging: ['audit'],
        subnetIds: settings.subnetIds,
        securityGroupIds: settings.securityGroupIds,
      });
      expect(nodegroups.map(group => group.spec)).toEqual([
        expect.objectContaining({
          name: 'workers',
          instanceTypes: ['m6i.large'],
          amiType: 'AL2023_x86_64_STANDARD',
          capacityType: 'ON_DEMAND',
          diskSize: 20,
          desired: 1,
          min: 0,
          max: 3,
          labels: { tier: 'front' },
          taints: [{ key: 'gpu', value: 'yes', effect: 'NO_EXECUTE' }],
          subnets: settings.subnetIds,
          tags: expect.objectContaining({ team: 'a' }),
        }),
      ]);
    });

    it('is refused before any call where a rule is broken', async () => {
      const settings = bench.world.editing.clusterSettings('-no');
      const before = bench.world.calls.count('aws.');
      await expect(
        bench.editor().planCluster(settings, bench.options),
      ).rejects.toMatchObject({ kind: 'InvalidRequest', field: 'name' });
      expect(bench.world.calls.count('aws.')).toBe(before);
    });

    it('waits for nothing that is not its own: another cluster may be busy', async () => {
      await bench.makeCluster('busy');
      changeCluster('busy', { phases: [{ value: 'UPDATING' }] });
      const { ref } = await bench.create('quiet');
      expect(ref).toBe(
        `arn:aws:eks:${bench.region}:${ACCOUNT_ID}:cluster/quiet`,
      );
    });
  });

  describe('upgrades', () => {
    it('are blocked by node pools that would be too old', async () => {
      const ref = await bench.makeCluster('skewed');
      changePool('skewed', 'pool1', { version: '1.30' });
      const { targets } = await bench.editor().upgrades(ref, bench.options);
      expect(targets[0]?.blockedBy).toContain('pool1');
      await expect(bench.plan(ref, upgrade())).rejects.toMatchObject({
        kind: 'InvalidRequest',
        field: 'version',
      });
    });

    it('bring one node pool to the version of the control plane', async () => {
      const ref = await bench.makeCluster('behind');
      changePool('behind', 'pool1', { version: '1.31' });
      await bench.doAll(
        ref,
        await bench.plan(ref, {
          kind: 'UpgradeNodePool',
          nodePool: 'pool1',
          version: '1.33',
          seen: { version: '1.31' },
        }),
      );
      expect(bench.nodegroup('behind', 'pool1').spec.version).toBe('1.33');
    });

    it.each([
      ['the cluster', () => changeCluster('busy', phase('UPDATING'))],
      ['a node pool', () => changePool('busy', 'pool1', phase('UPDATING'))],
    ])('wait while AWS works on %s', async (_case, disturb) => {
      const ref = await bench.makeCluster('busy');
      disturb();
      await expect(bench.plan(ref, upgrade())).rejects.toMatchObject({
        kind: 'Conflict',
        code: 'BUSY',
      });
    });

    it('are not adopted from an earlier attempt that failed', async () => {
      const ref = await bench.makeCluster('again');
      bench.world.editing.failNextWrite('FailsLater');
      const first = await bench.firstStep(ref, upgrade());
      expect(await bench.do(first)).toMatchObject({
        state: 'Failed',
        code: 'InsufficientFreeAddresses',
      });
      const second = await bench.firstStep(ref, upgrade());
      expect(await bench.find(second)).toBeUndefined();
      expect(await bench.do(second)).toEqual({ state: 'Succeeded' });
    });
  });

  describe('node pools', () => {
    it('go down to nothing', async () => {
      const ref = await bench.makeCluster('empty');
      const edit = { desired: 0, autoscaling: { min: 0, max: 10 } };
      const seen = { desired: 2, autoscaling: { min: 1, max: 10 } };
      await bench.doAll(ref, await bench.plan(ref, update(edit, seen)));
      expect(bench.nodegroup('empty', 'pool2').spec).toMatchObject({
        desired: 0,
        min: 0,
        max: 10,
      });
    });

    it('get labels and taints, and lose those that are not wanted', async () => {
      const ref = await bench.makeCluster('marked');
      changePool('marked', 'pool2', {
        labels: { pool: 'pool2', old: 'yes' },
        taints: [{ key: 'old', effect: 'NO_SCHEDULE' }],
      });
      const edit = {
        labels: { pool: 'other' },
        taints: [{ key: 'new', value: 'a', effect: 'PreferNoSchedule' }],
      };
      const seen = {
        labels: { pool: 'pool2', old: 'yes' },
        taints: [{ key: 'old', effect: 'NoSchedule' }],
      };
      await bench.doAll(ref, await bench.plan(ref, update(edit, seen)));
      expect(bench.nodegroup('marked', 'pool2').spec).toMatchObject({
        labels: { pool: 'other' },
        taints: [{ key: 'new', value: 'a', effect: 'PREFER_NO_SCHEDULE' }],
        desired: 2,
      });
    });

    it('are not deleted when they were made anew under the same name', async () => {
      const ref = await bench.makeCluster('anew');
      const change = { kind: 'DeleteNodePool', nodePool: 'pool1' } as const;
      const step = await bench.firstStep(ref, change);
      bench.world.clock.advance(1000);
      const { spec } = bench.nodegroup('anew', 'pool1');
      changeCluster('anew', { nodegroups: [{ ...spec, name: 'other' }] });
      expect(await bench.begin(step)).toEqual({ state: 'Succeeded' });
      const { ref: made } = await bench.create('mine');
      const own = await bench.firstStep(made, {
        kind: 'DeleteNodePool',
        nodePool: 'workers',
      });
      changeCluster('mine', {
        nodegroups: [{ ...bench.nodegroup('mine', 'workers').spec }],
      });
      await expect(bench.begin(own)).rejects.toMatchObject({
        kind: 'Conflict',
        code: 'NOT_OURS',
      });
      expect(await bench.find(own)).toEqual({ state: 'Succeeded' });
    });

    it('wait for their cluster', async () => {
      const ref = await bench.makeCluster('waiting');
      const settings = bench.world.editing.nodePoolSettings('extra');
      const step = await bench.firstStep(ref, {
        kind: 'CreateNodePool',
        settings,
      });
      changeCluster('waiting', phase('UPDATING'));
      await expect(bench.begin(step)).rejects.toMatchObject({ code: 'BUSY' });
    });
  });

  it('cannot stop what it has begun', async () => {
    const ref = await bench.makeCluster('running');
    const step = await bench.firstStep(ref, upgrade());
    await bench.begin(step);
    await expect(
      bench.editor().cancel(step, {}, bench.options),
    ).rejects.toMatchObject({ kind: 'Unsupported' });
    expect(bench.world.factory.capabilities.cancel).toEqual([]);
  });

  it.each(['StartCluster', 'StopCluster'] as const)(
    'knows no %s',
    async kind => {
      const ref = await bench.makeCluster('running');
      await expect(bench.plan(ref, { kind })).rejects.toMatchObject({
        kind: 'Unsupported',
      });
    },
  );
});

function phase(value: string) {
  return { phases: [{ value }] };
}
