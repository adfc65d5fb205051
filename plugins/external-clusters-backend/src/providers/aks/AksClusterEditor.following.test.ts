import {
  AksEditingBench,
  resize,
  toRequest,
} from './__testUtils__/AksEditingBench';

// Each test signs in and sends some dozen requests over TLS.
jest.setTimeout(60_000);

describe('the steps of an AKS editor', () => {
  let bench: AksEditingBench;

  beforeEach(async () => {
    bench = await AksEditingBench.open();
  });

  afterEach(() => bench.close());

  describe('following', () => {
    it('asks ARM for its operation and nothing else', async () => {
      const ref = await bench.makeCluster('follow-1');
      const request = await bench.plan(ref, resize(3, 2));
      const handle = await bench.begin(request);
      bench.world.calls.reset();
      expect(await bench.check(request, handle)).toEqual({
        state: 'Running',
        handle,
      });
      expect(bench.world.calls.list('azure.operations.get')).toHaveLength(1);
      expect(bench.world.countCalls()).toBe(0);
    });

    it('goes by the cluster where ARM has forgotten the operation', async () => {
      const ref = await bench.makeCluster('follow-1');
      const request = await bench.plan(ref, resize(3, 2));
      const { operation } = await bench.begin(request);
      const forgotten = String(operation).replace(/[0-9a-f-]{36}\?/, 'gone?');
      const progress = () => bench.check(request, { operation: forgotten });
      expect((await progress()).state).toBe('Running');
      await bench.world.editing.settle();
      expect(await progress()).toEqual({ state: 'Succeeded' });
    });

    it.each(['https://127.0.0.1:1/steal', 'nonsense', ''])(
      'sends no token to %j, whoever stored it',
      async operation => {
        const ref = await bench.makeCluster('follow-1');
        const request = await bench.plan(ref, resize(3, 2));
        await bench.begin(request);
        const progress = await bench.check(request, { operation });
        expect(progress).toEqual({ state: 'Running', handle: {} });
      },
    );

    it('says so where Azure shows nothing of it any more', async () => {
      const ref = await bench.makeCluster('follow-1');
      const request = await bench.plan(ref, resize(3, 2));
      await bench.begin(request);
      await bench.world.editing.settle();
      await bench.world.editing.resizeOutside(ref, 'pool2', 9);
      expect(await bench.check(request, {})).toMatchObject({
        state: 'Failed',
        code: 'LOST',
      });
    });

    it('waits for the cluster to be gone, whatever the operation says', async () => {
      const request = await bench.planCreation('gone-1');
      await bench.begin(request);
      await bench.world.editing.settle();
      const deletion = await bench.planDeletion(request);
      const handle = await bench.begin(deletion);
      bench.world.faults.add({
        operation: 'azure.operations.get',
        times: 1,
        effect: { kind: 'malformed', body: '{"status":"Succeeded"}' },
      });
      expect(await bench.check(deletion, handle)).toEqual({
        state: 'Running',
        handle,
      });
      await bench.world.editing.settle();
      expect(await bench.check(deletion, handle)).toEqual({
        state: 'Succeeded',
      });
    });

    it('tells how long Azure wants to be left alone', async () => {
      const ref = await bench.makeCluster('follow-1');
      const request = await bench.plan(ref, resize(3, 2));
      const handle = await bench.begin(request);
      bench.world.faults.add({
        operation: 'azure.operations.get',
        effect: { kind: 'status', status: 429, retryAfterSeconds: 9 },
      });
      await expect(bench.check(request, handle)).rejects.toMatchObject({
        kind: 'Throttled',
        retryAfterMilliseconds: 9000,
      });
    });
  });

  describe('cancelling', () => {
    it('ends a cluster that is being made', async () => {
      const request = await bench.planCreation('cancel-1');
      const handle = await bench.begin(request);
      await bench.editor.cancel(request, handle, bench.options);
      expect((await bench.check(request, handle)).state).toBe('Running');
      await bench.world.editing.settle();
      expect(await bench.check(request, handle)).toEqual({
        state: 'Cancelled',
      });
      expect(await bench.check(request, {})).toEqual({ state: 'Cancelled' });
    });

    it('ends a change of a node pool and of nothing else', async () => {
      const ref = await bench.makeCluster('cancel-1');
      const request = await bench.plan(ref, resize(9, 2));
      const handle = await bench.begin(request);
      await bench.editor.cancel(request, handle, bench.options);
      await bench.world.editing.settle();
      expect(await bench.check(request, handle)).toEqual({
        state: 'Cancelled',
      });
      expect(bench.cluster(ref).poolState('pool1')).toBe('Succeeded');
    });

    it('leaves alone what has ended already', async () => {
      const ref = await bench.makeCluster('cancel-1');
      const request = await bench.plan(ref, resize(3, 2));
      const handle = await bench.begin(request);
      await bench.world.editing.settle();
      await bench.editor.cancel(request, handle, bench.options);
      expect(await bench.check(request, handle)).toEqual({
        state: 'Succeeded',
      });
    });

    it('cannot end a deletion', async () => {
      const step = {
        action: 'DeleteCluster' as const,
        title: '',
        input: { identity: {}, operationTag: 'x' },
      };
      const request = toRequest(await bench.makeCluster('cancel-1'), [step]);
      await expect(
        bench.editor.cancel(request, {}, bench.options),
      ).rejects.toMatchObject({ kind: 'Unsupported' });
    });
  });
});
