import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';
import { EditorBench, requestOf } from './__testUtils__/EditorBench';
import { GOOD } from './__testUtils__/createGkeWorld';
import { clusterSettings } from './__testUtils__/gkeSettings';

jest.setTimeout(60_000);

const SUCCEEDED = { state: 'Succeeded' };
const AUTOPILOT = {
  name: 'auto',
  mode: 'Autopilot',
  location: 'europe-west3',
  // Entered before the mode was chosen: the form asks for it no more.
  machineType: 'e2-standard-2',
};

describe('editing GKE clusters, beyond the contract', () => {
  let bench: EditorBench;

  beforeEach(async () => {
    bench = await EditorBench.open();
  });
  afterEach(() => bench.close());

  describe('creating', () => {
    it.each([
      ['1.33', '1.33.5-gke.2019000'],
      ['latest', '1.34.1-gke.3971000'],
      ['-', '1.33.5-gke.2019000'],
      ['', '1.33.5-gke.2019000'],
    ])('means one exact version by "%s"', async (version, exact) => {
      const settings = { ...clusterSettings('exact'), version };
      const plan = await bench.planCluster(settings);
      expect(plan.version).toBe(exact);
      expect(plan.steps[0]?.input).toMatchObject({
        cluster: { initialClusterVersion: exact },
      });
    });

    it('gives the first pool limits instead of a number', async () => {
      const { ref, steps } = await bench.planCluster({
        ...clusterSettings('scaled'),
        autoscaling: true,
        minNodes: 2,
        maxNodes: 5,
      });
      expect(await bench.doAll(ref, steps)).toEqual([SUCCEEDED]);
      expect(bench.raw('scaled').nodePools).toMatchObject([
        {
          name: 'first',
          initialNodeCount: 2,
          autoscaling: { enabled: true, minNodeCount: 2, maxNodeCount: 5 },
          management: { autoUpgrade: true, autoRepair: true },
        },
      ]);
    });

    it('makes an Autopilot cluster without asking for nodes', async () => {
      const { sections, problems } = await bench.form(AUTOPILOT);
      expect(problems).toEqual([]);
      expect(sections.map(({ title }) => title)).not.toContain(
        'First node pool',
      );
      const { ref, steps } = await bench.planCluster(AUTOPILOT);
      expect(await bench.doAll(ref, steps)).toEqual([SUCCEEDED]);
      expect(bench.raw('auto').autopilot).toMatchObject({ enabled: true });
    });

    it('lets everything be typed where the account may not read Compute Engine', async () => {
      bench.world.faults.add({
        operation: 'google.compute.',
        effect: { kind: 'status', status: 403 },
      });
      const settings = clusterSettings('typed');
      const { sections, problems } = await bench.form(settings);
      expect(problems).toEqual([]);
      const fields = sections.flatMap(section => section.fields);
      expect(fields.find(({ name }) => name === 'location')).toMatchObject({
        freeText: true,
      });
      const { ref, steps } = await bench.planCluster(settings);
      expect(await bench.doAll(ref, steps)).toEqual([SUCCEEDED]);
    });

    it('shows what was changed in the cloud without a new build', async () => {
      bench.world.google.changeOffer(GOOD, {
        zones: ['moon-east1-a'],
        machineTypes: [{ name: 'm9-light', guestCpus: 1, memoryMb: 512 }],
      });
      const { sections } = await bench.form({
        locationType: 'Zonal',
        location: 'moon-east1-a',
      });
      const choices = (wanted: string) =>
        sections
          .flatMap(({ fields }) => fields)
          .find(({ name }) => name === wanted)
          ?.choices?.map(({ value }) => value);
      expect(choices('location')).toEqual(['moon-east1-a']);
      expect(choices('machineType')).toEqual(['m9-light']);
    });

    it('asks Google nothing about settings that no cloud would take', async () => {
      const settings = { ...clusterSettings('UPPER'), diskSizeGb: 1 };
      await expect(bench.planCluster(settings)).rejects.toMatchObject({
        kind: 'InvalidRequest',
        problems: [{ field: 'name' }, { field: 'diskSizeGb' }],
      });
      expect(bench.world.calls.list()).toEqual([]);
    });

    it('makes one cluster when two replicas begin at once', async () => {
      const { ref, steps } = await bench.planCluster(clusterSettings('once'));
      const request = requestOf(ref, steps[0]);
      const begun = await Promise.all([
        bench.begin(request),
        bench.begin(request),
      ]);
      expect(begun.map(({ state }) => state)).toEqual(['Running', 'Running']);
      for (const progress of begun) {
        expect(await bench.follow(request, progress)).toEqual(SUCCEEDED);
      }
      expect(bench.world.google.countOperations(GOOD)).toBe(1);
    });

    it("tells Google's own reason when it refuses what was planned", async () => {
      const { ref, steps } = await bench.planCluster(clusterSettings('late'));
      bench.world.google.changeOffer(GOOD, {
        versions: { REGULAR: ['1.34.1-gke.3971000'] },
      });
      expect(await bench.begin(requestOf(ref, steps[0]))).toEqual({
        state: 'Failed',
        code: 'INVALID_ARGUMENT',
        message: expect.stringContaining('is not available in the REGULAR'),
      });
    });

    it('calls a quota by its name', async () => {
      bench.world.google.changeOffer(GOOD, { cpusPerRegion: 1 });
      const { ref, steps } = await bench.planCluster(clusterSettings('large'));
      await expect(bench.begin(requestOf(ref, steps[0]))).rejects.toMatchObject(
        { kind: 'QuotaExceeded' },
      );
    });
  });

  describe('upgrading', () => {
    it('offers one minor version, tells when support ends and what is in the way', async () => {
      const ref = bench.addCluster('skewed', [
        { name: 'old', nodeCount: 1, version: '1.31.14-gke.1033000' },
      ]);
      bench.world.google.offerVersion(GOOD, '1.35.9-gke.1');
      expect(await bench.upgrades(ref)).toMatchObject({
        version: '1.33.5-gke.2019000',
        supportEndsAt: Date.UTC(2026, 8, 30),
        targets: [
          {
            version: '1.34.1-gke.3971000',
            blockedBy: expect.stringContaining('Node pool old'),
          },
        ],
        nodePools: [
          {
            name: 'old',
            targets: [
              { version: '1.33.5-gke.2019000', isDefault: true },
              { version: '1.32.9-gke.1728000' },
            ],
          },
        ],
        mostMinorsBehind: 2,
      });
      await expect(
        bench.plan(ref, {
          kind: 'UpgradeControlPlane',
          version: '1.34.1-gke.3971000',
          seen: { version: '1.33.5-gke.2019000' },
        }),
      ).rejects.toMatchObject({ code: 'BLOCKED', field: 'version' });
    });

    it('offers upgrades where the dates cannot be read', async () => {
      const ref = bench.addCluster('undated', []);
      bench.world.faults.add({
        operation: 'google.container.FetchClusterUpgradeInfo',
        effect: { kind: 'status', status: 501 },
      });
      const offer = await bench.upgrades(ref);
      expect(offer.supportEndsAt).toBeUndefined();
      expect(offer.targets).toHaveLength(1);
    });

    it('tells how many nodes are done, and stops when it is asked to', async () => {
      const ref = bench.addCluster('stopped', [
        { name: 'old', nodeCount: 1, version: '1.32.9-gke.1728000' },
      ]);
      const [step] = await bench.plan(ref, {
        kind: 'UpgradeNodePool',
        nodePool: 'old',
        version: '1.33.5-gke.2019000',
        seen: { version: '1.32.9-gke.1728000' },
      });
      const request = requestOf(ref, step);
      const begun = await bench.begin(request);
      if (begun.state !== 'Running') throw new Error('It does not run');
      bench.world.clock.advance(60_000);
      expect(await bench.check(request, begun.handle)).toMatchObject({
        state: 'Running',
        message: '1 of 3 nodes are done',
      });
      await bench.cancel(request, begun.handle);
      expect(await bench.check(request, begun.handle)).toMatchObject({
        state: 'Running',
        message: 'Being stopped',
      });
      expect(await bench.follow(request, begun)).toEqual({
        state: 'Cancelled',
      });
    });

    it('cannot stop anything else', async () => {
      const ref = bench.addCluster('unstoppable', []);
      const [step] = await bench.plan(ref, {
        kind: 'UpgradeControlPlane',
        version: '1.34.1-gke.3971000',
        seen: { version: '1.33.5-gke.2019000' },
      });
      const request = requestOf(ref, step);
      const begun = await bench.begin(request);
      if (begun.state !== 'Running') throw new Error('It does not run');
      await expect(bench.cancel(request, begun.handle)).rejects.toMatchObject({
        kind: 'Unsupported',
      });
      expect(bench.writes()).not.toContain('CancelOperation');
    });
  });

  describe('node pools', () => {
    const edit = (ref: string, changes: object, seen: object = {}) =>
      bench.plan(ref, {
        kind: 'UpdateNodePool',
        nodePool: 'blue',
        edit: changes,
        seen,
      });

    it('change in as many writes as Google wants, autoscaling off before the size', async () => {
      const ref = bench.addCluster('many', [
        { name: 'blue', nodeCount: 2, autoscaling: { min: 1, max: 3 } },
      ]);
      const steps = await edit(
        ref,
        {
          desired: 3,
          autoscaling: null,
          labels: { a: 'b' },
          taints: [{ key: 'only', effect: 'NoExecute' }],
        },
        { autoscaling: { min: 3, max: 9 }, labels: {}, taints: [] },
      );
      expect(await bench.doAll(ref, steps)).toEqual(steps.map(() => SUCCEEDED));
      expect(bench.writes()).toEqual([
        'SetNodePoolAutoscaling',
        'SetNodePoolSize',
        'UpdateNodePool',
        'UpdateNodePool',
      ]);
      const [pool] = bench.raw('many').nodePools ?? [];
      expect(pool).toMatchObject({
        initialNodeCount: 1,
        config: {
          labels: { a: 'b' },
          taints: [{ key: 'only', value: '', effect: 'NO_EXECUTE' }],
        },
      });
      expect(pool?.autoscaling).toBeUndefined();
    });

    it('have limits in all zones together where those cannot be shared out', async () => {
      const ref = bench.addCluster('odd', [{ name: 'blue', nodeCount: 1 }]);
      const steps = await edit(ref, { autoscaling: { min: 1, max: 7 } });
      await bench.doAll(ref, steps);
      expect(bench.raw('odd').nodePools?.[0]?.autoscaling).toMatchObject({
        enabled: true,
        totalMinNodeCount: 1,
        totalMaxNodeCount: 7,
      });
    });

    it.each([
      ['a number that the zones cannot share', { desired: 4 }, 'desired'],
      ['a negative number', { desired: -3 }, 'desired'],
      ['no most at all', { autoscaling: { min: 0, max: 0 } }, 'autoscaling'],
      ['a label of nobody', { labels: { 'no good': 'x' } }, 'labels'],
    ])('are not given %s', async (_, changes, field) => {
      const ref = bench.addCluster('picky', [{ name: 'blue', nodeCount: 1 }]);
      await expect(edit(ref, changes)).rejects.toMatchObject({
        kind: 'InvalidRequest',
        problems: [{ field }],
      });
    });

    it('keep their size to the autoscaler', async () => {
      const ref = bench.addCluster('scaled', [
        { name: 'blue', nodeCount: 1, autoscaling: { min: 1, max: 3 } },
      ]);
      await expect(edit(ref, { desired: 3 })).rejects.toMatchObject({
        problems: [{ field: 'desired' }],
      });
    });

    it('of Autopilot are left to Google', async () => {
      const { ref, steps } = await bench.planCluster(AUTOPILOT);
      await bench.doAll(ref, steps);
      const refused = { kind: 'Unsupported', code: 'AUTOPILOT' };
      await expect(
        bench.editor.nodePoolForm(ref, {}, bench.options),
      ).rejects.toMatchObject(refused);
      await expect(
        bench.plan(ref, { kind: 'DeleteNodePool', nodePool: 'default-pool' }),
      ).rejects.toMatchObject(refused);
      expect((await bench.upgrades(ref)).nodePools).toEqual([]);
    });

    it('that somebody else made meanwhile are not taken for ours', async () => {
      const ref = bench.addCluster('named', []);
      const [step] = await bench.plan(ref, {
        kind: 'CreateNodePool',
        settings: { name: 'blue', machineType: 'e2-medium', nodeCount: 1 },
      });
      bench.world.google.updateCluster(GOOD, 'europe-west3', 'named', {
        nodePools: [{ name: 'blue', nodeCount: 1 }],
      });
      const request = requestOf(ref, step);
      const refused = { kind: 'Conflict', code: 'NAME_TAKEN' };
      await expect(bench.begin(request)).rejects.toMatchObject(refused);
      await expect(bench.find(request)).rejects.toMatchObject(refused);
    });

    it('are found by the label of their machines after a lost answer', async () => {
      const ref = bench.addCluster('lost', []);
      const [step] = await bench.plan(ref, {
        kind: 'CreateNodePool',
        settings: { name: 'blue', machineType: 'e2-medium', nodeCount: 1 },
      });
      const request = requestOf(ref, step);
      bench.world.editing.failNextWrite('DroppedAfter');
      await expect(bench.begin(request)).rejects.toMatchObject({
        kind: 'Unavailable',
      });
      const found = await bench.find(request);
      expect(await bench.follow(request, found!)).toEqual(SUCCEEDED);
      expect(
        bench.raw('lost').nodePools?.[0]?.config?.resourceLabels,
      ).toMatchObject({ [OPERATION_TAG]: request.token });
      expect(bench.writes()).toEqual(['CreateNodePool']);
    });
  });

  describe('while others are at work', () => {
    const resize = (ref: string) =>
      bench.plan(ref, {
        kind: 'UpdateNodePool',
        nodePool: 'blue',
        edit: { desired: 6 },
        seen: { desired: 3 },
      });

    it('is told that Google is busy, in the plan and at the beginning', async () => {
      const ref = bench.addCluster('busy', [{ name: 'blue', nodeCount: 1 }]);
      const [step] = await resize(ref);
      const [other] = await bench.plan(ref, {
        kind: 'UpgradeControlPlane',
        version: '1.34.1-gke.3971000',
        seen: { version: '1.33.5-gke.2019000' },
      });
      await bench.begin(requestOf(ref, other));
      const busy = { kind: 'Conflict', code: 'BUSY' };
      await expect(resize(ref)).rejects.toMatchObject(busy);
      await expect(bench.begin(requestOf(ref, step))).rejects.toMatchObject(
        busy,
      );
    });

    it('comes back when the copy was changed in something else', async () => {
      const ref = bench.addCluster('stale', [{ name: 'blue', nodeCount: 1 }]);
      const [step] = await bench.plan(ref, {
        kind: 'UpdateNodePool',
        nodePool: 'blue',
        edit: { labels: { a: 'b' } },
        seen: { labels: {} },
      });
      bench.world.faults.add({
        operation: 'google.container.UpdateNodePool',
        times: 1,
        effect: { kind: 'status', status: 409, code: 'ABORTED' },
      });
      const request = requestOf(ref, step);
      await expect(bench.begin(request)).rejects.toMatchObject({
        kind: 'Conflict',
        code: 'BUSY',
      });
      expect(await bench.follow(request, await bench.begin(request))).toEqual(
        SUCCEEDED,
      );
    });

    it('does not take an operation of somebody else for its own', async () => {
      const ref = bench.addCluster('theirs', [{ name: 'blue', nodeCount: 1 }]);
      const [theirs] = await resize(ref);
      const first = requestOf(ref, theirs);
      await bench.follow(first, await bench.begin(first));
      const [ours] = await bench.plan(ref, {
        kind: 'UpdateNodePool',
        nodePool: 'blue',
        edit: { desired: 9 },
        seen: { desired: 6 },
      });
      expect(await bench.find(requestOf(ref, ours))).toBeUndefined();
    });
  });

  describe('after a restart', () => {
    it('needs no more than what was stored, and may ask twice', async () => {
      const { ref, steps } = await bench.planCluster(clusterSettings('again'));
      const request = requestOf(ref, steps[0]);
      const begun = await bench.begin(request);
      if (begun.state !== 'Running') throw new Error('It does not run');
      expect(await bench.follow(request, begun)).toEqual(SUCCEEDED);
      expect(await bench.check(request, begun.handle)).toEqual(SUCCEEDED);
      expect(await bench.find(request)).toEqual(SUCCEEDED);
    });

    it('looks at the cluster itself where Google has forgotten the operation', async () => {
      const { ref, steps } = await bench.planCluster(clusterSettings('old'));
      const request = requestOf(ref, steps[0]);
      await bench.follow(request, await bench.begin(request));
      const handle = { operation: 'operation-1-2-3', isOwn: true };
      expect(await bench.check(request, handle)).toEqual(SUCCEEDED);
    });

    it('tells the reason of a cluster that was left broken', async () => {
      const { ref, steps } = await bench.planCluster(clusterSettings('bad'));
      const request = requestOf(ref, steps[0]);
      bench.world.editing.failNextWrite('FailsLater');
      await bench.begin(request);
      await bench.world.editing.settle();
      expect(await bench.find(request)).toEqual({
        state: 'Failed',
        message: expect.stringContaining("Quota 'CPUS' exceeded"),
      });
    });

    it('tells the reason of a deletion that failed, and can delete again', async () => {
      const { ref, steps } = await bench.planCluster(clusterSettings('stay'));
      const creation = requestOf(ref, steps[0]);
      await bench.follow(creation, await bench.begin(creation));
      const { id, createTime } = bench.raw('stay');
      const identity = { uid: id!, createdAt: Date.parse(createTime!) };
      const guard = { identity, operationTag: creation.token };
      const deletion = () =>
        bench.editor.planDeletion(ref, guard, bench.options);
      const [first] = await deletion();
      const request = requestOf(ref, first);
      bench.world.editing.failNextWrite('FailsLater');
      await bench.begin(request);
      await bench.world.editing.settle();
      expect(await bench.find(request)).toMatchObject({
        state: 'Failed',
        code: 'GCE_QUOTA_EXCEEDED',
      });
      expect(await bench.doAll(ref, await deletion())).toEqual([SUCCEEDED]);
    });
  });
});
