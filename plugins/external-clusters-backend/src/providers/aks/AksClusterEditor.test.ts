import { JsonObject } from '@backstage/types';
import { ClusterChange } from 'backstage-plugin-external-clusters-common';
import {
  ChangeStep,
  ClusterProvider,
  StepRequest,
} from 'backstage-plugin-external-clusters-node';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AksWorld, createAksWorld } from './__testUtils__/createAksWorld';
import { parseAksRef } from './AksRef';

// Each test signs in and sends some dozen requests over TLS.
jest.setTimeout(60_000);

const POLICIES = resolve(__dirname, '../../../../../docs/accounts.md');

describe('the editor of AKS clusters', () => {
  const { signal } = new AbortController();
  let world: AksWorld;
  let provider: ClusterProvider;

  beforeEach(async () => {
    world = await createAksWorld();
    const { id, name, settings } = world.accounts.good;
    const account = world.factory.readAccount(settings);
    provider = world.factory.createProvider({ id, name, ...account });
  });

  afterEach(async () => {
    await provider.close();
    await world.close();
  });

  const editor = () => provider.editor!;
  const makeCluster = (name: string) =>
    world.editing.makeCluster({
      account: world.accounts.good,
      name,
      nodePools: ['pool1', 'pool2'],
      tags: {},
    });
  const cluster = (ref: string) => world.azure.cluster(parseAksRef(ref));
  const pool = (ref: string, name: string) =>
    cluster(ref).pools.find(each => each.name === name)!;
  const toRequest = (ref: string, step: ChangeStep): StepRequest => ({
    ref,
    step,
    token: randomUUID(),
  });
  const resize = (desired: number, seen: number): ClusterChange => ({
    kind: 'UpdateNodePool',
    nodePool: 'pool2',
    edit: { desired },
    seen: { desired: seen },
  });

  async function plan(ref: string, wanted: ClusterChange) {
    const [step] = await editor().planChange(ref, wanted, { signal });
    return toRequest(ref, step!);
  }

  async function planCreation(name: string) {
    const settings = world.editing.clusterSettings(name);
    const { ref, steps } = await editor().planCluster(settings, { signal });
    return toRequest(ref, steps[0]!);
  }

  async function begin(request: StepRequest): Promise<JsonObject> {
    const progress = await editor().begin(request, { signal });
    if (progress.state !== 'Running') throw new Error(progress.state);
    return progress.handle;
  }

  const check = (request: StepRequest, handle: JsonObject) =>
    editor().check(request, handle, { signal });

  async function change(ref: string, wanted: ClusterChange) {
    const request = await plan(ref, wanted);
    const handle = await begin(request);
    await world.editing.settle();
    expect(await check(request, handle)).toEqual({ state: 'Succeeded' });
  }

  /** Does something between the reading of a step and its write. */
  function beforeWrite(action: () => void) {
    let requests = 0;
    return {
      signal,
      pace: async () => {
        requests += 1;
        if (requests === 2) action();
      },
    };
  }

  describe('making a cluster', () => {
    it('refuses what can be known without a call, without one', async () => {
      const settings = world.editing.clusterSettings('-wrong');
      await expect(
        editor().planCluster(settings, { signal }),
      ).rejects.toMatchObject({ kind: 'InvalidRequest', field: 'name' });
      expect(world.calls.count()).toBe(0);
    });

    it('asks nothing about a location that Azure did not name', async () => {
      const location = '../../..';
      await editor().clusterForm({ location }, { signal });
      expect(world.calls.count('azure.kubernetesVersions.')).toBe(0);
      expect(world.calls.count('azure.compute.')).toBe(0);
    });

    it('reads the long list of VM sizes once while somebody types', async () => {
      const settings = world.editing.clusterSettings('typed');
      const lists = () => world.calls.count('azure.compute.skus.list');
      await editor().clusterForm(settings, { signal });
      await editor().clusterForm(settings, { signal });
      expect(lists()).toBe(1);
      world.clock.advance(15_000);
      await editor().clusterForm(settings, { signal });
      expect(lists()).toBe(2);
    });

    it('spells the cluster as the person did', async () => {
      const request = await planCreation('Made-Here');
      await begin(request);
      const { name, resourceGroup } = cluster(request.ref);
      expect([name, resourceGroup]).toEqual(['Made-Here', 'Contract-RG']);
    });

    it('gives it a managed identity and none of our secrets', async () => {
      const request = await planCreation('made-1');
      await begin(request);
      const { definition } = cluster(request.ref);
      expect(definition.identity).toEqual({ type: 'SystemAssigned' });
      expect(definition.properties.servicePrincipalProfile).toBeUndefined();
      const text = JSON.stringify([request, definition]);
      for (const secret of world.secrets) expect(text).not.toContain(secret);
    });

    it('names the group that went away after the plan', async () => {
      const request = await planCreation('made-1');
      Object.assign(request.step.input, { resourceGroup: 'went-away' });
      await expect(begin(request)).rejects.toMatchObject({
        kind: 'InvalidRequest',
        field: 'resourceGroup',
      });
    });

    it('takes its own cluster for its own when it begins once more', async () => {
      const request = await planCreation('made-1');
      await begin(request);
      expect(await begin(request)).toEqual({});
      await world.editing.settle();
      expect(await check(request, {})).toEqual({ state: 'Succeeded' });
      expect(world.editing.countWrites()).toBe(1);
    });

    it('knows nothing of a write whose answer was an error of the server', async () => {
      const request = await planCreation('made-1');
      world.faults.add({
        operation: 'azure.managedClusters.createOrUpdate',
        times: 1,
        effect: { kind: 'status', status: 500 },
      });
      await expect(begin(request)).rejects.toMatchObject({
        kind: 'Unavailable',
      });
      expect(await editor().find(request, { signal })).toBeUndefined();
    });
  });

  describe('a change', () => {
    it('keeps what nobody here knows, in the cluster and in the pool', async () => {
      const ref = await makeCluster('kept-1');
      cluster(ref).putPool({ ...pool(ref, 'pool2'), somethingNew: { a: [1] } });
      await change(ref, resize(3, 2));
      expect(pool(ref, 'pool2')).toMatchObject({
        count: 3,
        somethingNew: { a: [1] },
      });
      await change(ref, {
        kind: 'UpgradeControlPlane',
        version: '1.33.4',
        seen: { version: '1.32.9' },
      });
      expect(pool(ref, 'pool2').somethingNew).toEqual({ a: [1] });
      expect(cluster(ref).definition.properties.somethingNew).toEqual({
        kept: 'as it is',
      });
    });

    it('sets and clears labels, taints and limits as a whole', async () => {
      const ref = await makeCluster('edit-1');
      await change(ref, {
        kind: 'UpdateNodePool',
        nodePool: 'pool2',
        edit: {
          labels: { tier: 'gold' },
          taints: [{ key: 'only', effect: 'NoSchedule' }],
          autoscaling: { min: 3, max: 6 },
        },
        seen: { labels: {}, taints: [], autoscaling: null },
      });
      expect(pool(ref, 'pool2')).toMatchObject({
        nodeLabels: { tier: 'gold' },
        nodeTaints: ['only:NoSchedule'],
        minCount: 3,
        maxCount: 6,
        count: 3,
      });
      await change(ref, {
        kind: 'UpdateNodePool',
        nodePool: 'pool2',
        edit: { labels: {}, taints: [], autoscaling: null, desired: 1 },
        seen: {
          labels: { tier: 'gold' },
          taints: [{ key: 'only', effect: 'NoSchedule' }],
          autoscaling: { min: 3, max: 6 },
        },
      });
      expect(pool(ref, 'pool2')).toMatchObject({
        nodeLabels: {},
        nodeTaints: [],
        enableAutoScaling: false,
        count: 1,
      });
      expect(pool(ref, 'pool2')).not.toHaveProperty('minCount');
    });

    it('tells what somebody changed between the reading and the write', async () => {
      const ref = await makeCluster('race-1');
      const request = await plan(ref, resize(3, 2));
      const options = beforeWrite(() =>
        cluster(ref).putPool({ ...pool(ref, 'pool2'), count: 7 }),
      );
      await expect(editor().begin(request, options)).rejects.toMatchObject({
        code: 'CHANGED_OUTSIDE',
        differences: [{ field: 'desired', seen: '2', now: '7' }],
      });
      expect(pool(ref, 'pool2').count).toBe(7);
    });

    it('comes back where somebody changed something else of the pool', async () => {
      const ref = await makeCluster('race-1');
      const request = await plan(ref, resize(3, 2));
      const options = beforeWrite(() =>
        cluster(ref).putPool({ ...pool(ref, 'pool2'), nodeLabels: { a: 'b' } }),
      );
      await expect(editor().begin(request, options)).rejects.toMatchObject({
        code: 'BUSY',
      });
      await begin(request);
      expect(pool(ref, 'pool2')).toMatchObject({
        count: 3,
        nodeLabels: { a: 'b' },
      });
    });

    it('stops and starts a cluster', async () => {
      const ref = await makeCluster('power-1');
      await change(ref, { kind: 'StopCluster' });
      expect(cluster(ref).state.powerState).toBe('Stopped');
      const resizing = plan(ref, resize(3, 2));
      await expect(resizing).rejects.toMatchObject({ code: 'CLUSTER_STOPPED' });
      await change(ref, { kind: 'StartCluster' });
      expect(cluster(ref).state.powerState).toBe('Running');
    });

    it('is done already where the cluster has the wanted power', async () => {
      const ref = await makeCluster('power-1');
      const request = await plan(ref, { kind: 'StopCluster' });
      await world.setState(ref, 'Stopped');
      expect(await editor().begin(request, { signal })).toEqual({
        state: 'Succeeded',
      });
    });

    it('never deletes what another cluster of that name is', async () => {
      const request = await planCreation('mine');
      await begin(request);
      await world.editing.settle();
      const { createdAt, resourceUid } = cluster(request.ref);
      const [step] = await editor().planDeletion(
        request.ref,
        {
          identity: { createdAt, uid: resourceUid },
          operationTag: request.token,
        },
        { signal },
      );
      const deletion = toRequest(request.ref, step!);
      const options = beforeWrite(() => {
        world.editing.recreate(request.ref);
      });
      await expect(editor().begin(deletion, options)).rejects.toMatchObject({
        code: 'NOT_OURS',
      });
      expect(cluster(request.ref).state.provisioningState).toBe('Succeeded');
    });
  });

  describe('following', () => {
    it('asks ARM for its operation and nothing else', async () => {
      const ref = await makeCluster('follow-1');
      const request = await plan(ref, resize(3, 2));
      const handle = await begin(request);
      world.calls.reset();
      expect(await check(request, handle)).toEqual({
        state: 'Running',
        handle,
      });
      expect(world.calls.list('azure.operations.get')).toHaveLength(1);
      expect(world.countCalls()).toBe(0);
    });

    it('goes by the cluster where ARM has forgotten the operation', async () => {
      const ref = await makeCluster('follow-1');
      const request = await plan(ref, resize(3, 2));
      const { operation } = await begin(request);
      const forgotten = String(operation).replace(/[0-9a-f-]{36}\?/, 'gone?');
      const progress = () => check(request, { operation: forgotten });
      expect((await progress()).state).toBe('Running');
      await world.editing.settle();
      expect(await progress()).toEqual({ state: 'Succeeded' });
    });

    it.each(['https://127.0.0.1:1/steal', 'nonsense', ''])(
      'sends no token to %j, whoever stored it',
      async operation => {
        const ref = await makeCluster('follow-1');
        const request = await plan(ref, resize(3, 2));
        await begin(request);
        const progress = await check(request, { operation });
        expect(progress).toEqual({ state: 'Running', handle: {} });
      },
    );

    it('says so where Azure shows nothing of it any more', async () => {
      const ref = await makeCluster('follow-1');
      const request = await plan(ref, resize(3, 2));
      await begin(request);
      await world.editing.settle();
      await world.editing.resizeOutside(ref, 'pool2', 9);
      expect(await check(request, {})).toMatchObject({
        state: 'Failed',
        code: 'LOST',
      });
    });

    it('waits for the cluster to be gone, whatever the operation says', async () => {
      const request = await planCreation('gone-1');
      await begin(request);
      await world.editing.settle();
      const { createdAt } = cluster(request.ref);
      const guard = { identity: { createdAt }, operationTag: request.token };
      const [step] = await editor().planDeletion(request.ref, guard, {
        signal,
      });
      const deletion = toRequest(request.ref, step!);
      const handle = await begin(deletion);
      world.faults.add({
        operation: 'azure.operations.get',
        times: 1,
        effect: { kind: 'malformed', body: '{"status":"Succeeded"}' },
      });
      expect(await check(deletion, handle)).toEqual({
        state: 'Running',
        handle,
      });
      await world.editing.settle();
      expect(await check(deletion, handle)).toEqual({ state: 'Succeeded' });
    });

    it('tells how long Azure wants to be left alone', async () => {
      const ref = await makeCluster('follow-1');
      const request = await plan(ref, resize(3, 2));
      const handle = await begin(request);
      world.faults.add({
        operation: 'azure.operations.get',
        effect: { kind: 'status', status: 429, retryAfterSeconds: 9 },
      });
      await expect(check(request, handle)).rejects.toMatchObject({
        kind: 'Throttled',
        retryAfterMilliseconds: 9000,
      });
    });
  });

  describe('cancelling', () => {
    it('ends a cluster that is being made', async () => {
      const request = await planCreation('cancel-1');
      const handle = await begin(request);
      await editor().cancel(request, handle, { signal });
      expect((await check(request, handle)).state).toBe('Running');
      await world.editing.settle();
      expect(await check(request, handle)).toEqual({ state: 'Cancelled' });
      expect(await check(request, {})).toEqual({ state: 'Cancelled' });
    });

    it('ends a change of a node pool and of nothing else', async () => {
      const ref = await makeCluster('cancel-1');
      const request = await plan(ref, resize(9, 2));
      const handle = await begin(request);
      await editor().cancel(request, handle, { signal });
      await world.editing.settle();
      expect(await check(request, handle)).toEqual({ state: 'Cancelled' });
      expect(cluster(ref).poolState('pool1')).toBe('Succeeded');
    });

    it('leaves alone what has ended already', async () => {
      const ref = await makeCluster('cancel-1');
      const request = await plan(ref, resize(3, 2));
      const handle = await begin(request);
      await world.editing.settle();
      await editor().cancel(request, handle, { signal });
      expect(await check(request, handle)).toEqual({ state: 'Succeeded' });
    });

    it('cannot end a deletion', async () => {
      const step = {
        action: 'DeleteCluster' as const,
        title: '',
        input: { identity: {}, operationTag: 'x' },
      };
      const request = toRequest(await makeCluster('cancel-1'), step);
      await expect(
        editor().cancel(request, {}, { signal }),
      ).rejects.toMatchObject({ kind: 'Unsupported' });
    });
  });

  it('refuses refs of another subscription without a call', async () => {
    const ref = await world.addCluster({
      account: world.accounts.other,
      name: 'theirs',
      location: 'westeurope',
      nodePools: ['pool1'],
      tags: {},
    });
    for (const call of [
      () => editor().upgrades(ref, { signal }),
      () => editor().planChange(ref, { kind: 'StopCluster' }, { signal }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'FOREIGN_REF' });
    }
    expect(world.calls.count()).toBe(0);
  });

  it('keeps to the pace of its caller, request by request', async () => {
    const pace = jest.fn(async () => {});
    const settings = world.editing.clusterSettings('paced');
    await editor().planCluster(settings, { signal, pace });
    expect(pace).toHaveBeenCalledTimes(
      world.calls.count('azure.') - world.calls.count('azure.entra.'),
    );
  });

  describe('with no more rights than the documentation gives', () => {
    beforeEach(() => {
      const [, text] =
        /```json\n(\{\n {2}"Name": "External Clusters Editor"[^]+?)```/.exec(
          readFileSync(POLICIES, 'utf8'),
        ) ?? [];
      const { Actions: actions } = JSON.parse(text!);
      const { subscriptionId, clientId } = world.accounts.good.settings;
      world.azure
        .subscription(String(subscriptionId))
        .changePrincipal(String(clientId), { actions });
    });

    it('makes, aborts and deletes clusters', async () => {
      const creation = await planCreation('least-1');
      const handle = await begin(creation);
      await editor().cancel(creation, handle, { signal });
      await world.editing.settle();
      expect(await check(creation, handle)).toEqual({ state: 'Cancelled' });
      const { createdAt } = cluster(creation.ref);
      const guard = { identity: { createdAt }, operationTag: creation.token };
      const [step] = await editor().planDeletion(creation.ref, guard, {
        signal,
      });
      expect(await begin(toRequest(creation.ref, step!))).toMatchObject({
        operation: expect.any(String),
      });
    });

    it('changes clusters', async () => {
      const ref = await makeCluster('least-2');
      await editor().nodePoolForm(ref, {}, { signal });
      await change(ref, {
        kind: 'UpgradeControlPlane',
        version: '1.33.4',
        seen: { version: '1.32.9' },
      });
      const scaling = await plan(ref, resize(3, 2));
      await editor().cancel(scaling, await begin(scaling), { signal });
      await world.editing.settle();
      await change(ref, { kind: 'DeleteNodePool', nodePool: 'pool2' });
      await change(ref, { kind: 'StopCluster' });
      await change(ref, { kind: 'StartCluster' });
      expect(cluster(ref).pools.map(({ name }) => name)).toEqual(['pool1']);
    });
  });
});
