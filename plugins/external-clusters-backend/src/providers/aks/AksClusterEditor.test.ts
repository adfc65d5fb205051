import { AksEditingBench, resize } from './__testUtils__/AksEditingBench';

// Each test signs in and sends some dozen requests over TLS.
jest.setTimeout(60_000);

describe('the editor of AKS clusters', () => {
  let bench: AksEditingBench;

  beforeEach(async () => {
    bench = await AksEditingBench.open();
  });

  afterEach(() => bench.close());

  describe('making a cluster', () => {
    it('refuses what can be known without a call, without one', async () => {
      const settings = bench.world.editing.clusterSettings('-wrong');
      await expect(
        bench.editor.planCluster(settings, bench.options),
      ).rejects.toMatchObject({ kind: 'InvalidRequest', field: 'name' });
      expect(bench.world.calls.count()).toBe(0);
    });

    it('asks nothing about a location that Azure did not name', async () => {
      const location = '../../..';
      await bench.editor.clusterForm({ location }, bench.options);
      expect(bench.world.calls.count('azure.kubernetesVersions.')).toBe(0);
      expect(bench.world.calls.count('azure.compute.')).toBe(0);
    });

    it('reads the long list of VM sizes once while somebody types', async () => {
      const settings = bench.world.editing.clusterSettings('typed');
      const lists = () => bench.world.calls.count('azure.compute.skus.list');
      await bench.editor.clusterForm(settings, bench.options);
      await bench.editor.clusterForm(settings, bench.options);
      expect(lists()).toBe(1);
      bench.world.clock.advance(15_000);
      await bench.editor.clusterForm(settings, bench.options);
      expect(lists()).toBe(2);
    });

    it('spells the cluster as the person did', async () => {
      const request = await bench.planCreation('Made-Here');
      await bench.begin(request);
      const { name, resourceGroup } = bench.cluster(request.ref);
      expect([name, resourceGroup]).toEqual(['Made-Here', 'Contract-RG']);
    });

    it('gives it a managed identity and none of our secrets', async () => {
      const request = await bench.planCreation('made-1');
      await bench.begin(request);
      const { definition } = bench.cluster(request.ref);
      expect(definition.identity).toEqual({ type: 'SystemAssigned' });
      expect(definition.properties.servicePrincipalProfile).toBeUndefined();
      const text = JSON.stringify([request, definition]);
      for (const secret of bench.world.secrets) {
        expect(text).not.toContain(secret);
      }
    });

    it('names the group that went away after the plan', async () => {
      const request = await bench.planCreation('made-1');
      Object.assign(request.step.input, { resourceGroup: 'went-away' });
      await expect(bench.begin(request)).rejects.toMatchObject({
        kind: 'InvalidRequest',
        field: 'resourceGroup',
      });
    });

    it('takes its own cluster for its own when it begins once more', async () => {
      const request = await bench.planCreation('made-1');
      await bench.begin(request);
      expect(await bench.begin(request)).toEqual({});
      await bench.world.editing.settle();
      expect(await bench.check(request, {})).toEqual({ state: 'Succeeded' });
      expect(bench.world.editing.countWrites()).toBe(1);
    });

    it('knows nothing of a write whose answer was an error of the server', async () => {
      const request = await bench.planCreation('made-1');
      bench.world.faults.add({
        operation: 'azure.managedClusters.createOrUpdate',
        times: 1,
        effect: { kind: 'status', status: 500 },
      });
      await expect(bench.begin(request)).rejects.toMatchObject({
        kind: 'Unavailable',
      });
      expect(await bench.editor.find(request, bench.options)).toBeUndefined();
    });
  });

  describe('a change', () => {
    it('keeps what nobody here knows, in the cluster and in the pool', async () => {
      const ref = await bench.makeCluster('kept-1');
      bench
        .cluster(ref)
        .putPool({ ...bench.pool(ref, 'pool2'), somethingNew: { a: [1] } });
      await bench.change(ref, resize(3, 2));
      expect(bench.pool(ref, 'pool2')).toMatchObject({
        count: 3,
        somethingNew: { a: [1] },
      });
      await bench.change(ref, {
        kind: 'UpgradeControlPlane',
        version: '1.33.4',
        seen: { version: '1.32.9' },
      });
      expect(bench.pool(ref, 'pool2').somethingNew).toEqual({ a: [1] });
      expect(bench.cluster(ref).definition.properties.somethingNew).toEqual({
        kept: 'as it is',
      });
    });

    it('sets and clears labels, taints and limits as a whole', async () => {
      const ref = await bench.makeCluster('edit-1');
      await bench.change(ref, {
        kind: 'UpdateNodePool',
        nodePool: 'pool2',
        edit: {
          labels: { tier: 'gold' },
          taints: [{ key: 'only', effect: 'NoSchedule' }],
          autoscaling: { min: 3, max: 6 },
        },
        seen: { labels: {}, taints: [], autoscaling: null },
      });
      expect(bench.pool(ref, 'pool2')).toMatchObject({
        nodeLabels: { tier: 'gold' },
        nodeTaints: ['only:NoSchedule'],
        minCount: 3,
        maxCount: 6,
        count: 3,
      });
      await bench.change(ref, {
        kind: 'UpdateNodePool',
        nodePool: 'pool2',
        edit: { labels: {}, taints: [], autoscaling: null, desired: 1 },
        seen: {
          labels: { tier: 'gold' },
          taints: [{ key: 'only', effect: 'NoSchedule' }],
          autoscaling: { min: 3, max: 6 },
        },
      });
      expect(bench.pool(ref, 'pool2')).toMatchObject({
        nodeLabels: {},
        nodeTaints: [],
        enableAutoScaling: false,
        count: 1,
      });
      expect(bench.pool(ref, 'pool2')).not.toHaveProperty('minCount');
    });

    it('tells what somebody changed between the reading and the write', async () => {
      const ref = await bench.makeCluster('race-1');
      const request = await bench.plan(ref, resize(3, 2));
      const options = bench.beforeWrite(() =>
        bench.cluster(ref).putPool({ ...bench.pool(ref, 'pool2'), count: 7 }),
      );
      await expect(bench.editor.begin(request, options)).rejects.toMatchObject({
        code: 'CHANGED_OUTSIDE',
        differences: [{ field: 'desired', seen: '2', now: '7' }],
      });
      expect(bench.pool(ref, 'pool2').count).toBe(7);
    });

    it('comes back where somebody changed something else of the pool', async () => {
      const ref = await bench.makeCluster('race-1');
      const request = await bench.plan(ref, resize(3, 2));
      const options = bench.beforeWrite(() =>
        bench
          .cluster(ref)
          .putPool({ ...bench.pool(ref, 'pool2'), nodeLabels: { a: 'b' } }),
      );
      await expect(bench.editor.begin(request, options)).rejects.toMatchObject({
        code: 'BUSY',
      });
      await bench.begin(request);
      expect(bench.pool(ref, 'pool2')).toMatchObject({
        count: 3,
        nodeLabels: { a: 'b' },
      });
    });

    it('stops and starts a cluster', async () => {
      const ref = await bench.makeCluster('power-1');
      await bench.change(ref, { kind: 'StopCluster' });
      expect(bench.cluster(ref).state.powerState).toBe('Stopped');
      const resizing = bench.plan(ref, resize(3, 2));
      await expect(resizing).rejects.toMatchObject({ code: 'CLUSTER_STOPPED' });
      await bench.change(ref, { kind: 'StartCluster' });
      expect(bench.cluster(ref).state.powerState).toBe('Running');
    });

    it('is done already where the cluster has the wanted power', async () => {
      const ref = await bench.makeCluster('power-1');
      const request = await bench.plan(ref, { kind: 'StopCluster' });
      await bench.world.setState(ref, 'Stopped');
      expect(await bench.editor.begin(request, bench.options)).toEqual({
        state: 'Succeeded',
      });
    });

    it('never deletes what another cluster of that name is', async () => {
      const request = await bench.planCreation('mine');
      await bench.begin(request);
      await bench.world.editing.settle();
      const deletion = await bench.planDeletion(request);
      const options = bench.beforeWrite(() =>
        bench.world.editing.recreate(request.ref),
      );
      await expect(bench.editor.begin(deletion, options)).rejects.toMatchObject(
        {
          code: 'NOT_OURS',
        },
      );
      expect(bench.cluster(request.ref).state.provisioningState).toBe(
        'Succeeded',
      );
    });
  });

  it('refuses refs of another subscription without a call', async () => {
    const ref = await bench.world.addCluster({
      account: bench.world.accounts.other,
      name: 'theirs',
      location: 'westeurope',
      nodePools: ['pool1'],
      tags: {},
    });
    for (const call of [
      () => bench.editor.upgrades(ref, bench.options),
      () =>
        bench.editor.planChange(ref, { kind: 'StopCluster' }, bench.options),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'FOREIGN_REF' });
    }
    expect(bench.world.calls.count()).toBe(0);
  });

  it('keeps to the pace of its caller, request by request', async () => {
    const pace = jest.fn(async () => {});
    const settings = bench.world.editing.clusterSettings('paced');
    await bench.editor.planCluster(settings, { ...bench.options, pace });
    expect(pace).toHaveBeenCalledTimes(
      bench.world.calls.count('azure.') -
        bench.world.calls.count('azure.entra.'),
    );
  });
});
