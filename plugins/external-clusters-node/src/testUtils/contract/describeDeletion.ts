import { ContractBench } from '../ContractBench';
import { EditingBench, toRequest } from '../EditingBench';
import { DeletionGuard } from '../../ClusterEditor';

/** Deleting: only what was made here, and gone only when the cloud says so. */
export function describeDeletion(bench: () => ContractBench): void {
  const edit = () => new EditingBench(bench());
  const planDeletion = (ref: string, guard: DeletionGuard) =>
    edit().editor().planDeletion(ref, guard, bench().options);

  async function lastStep(ref: string, guard: DeletionGuard) {
    const steps = await planDeletion(ref, guard);
    const requests = steps.map(step => toRequest(ref, step));
    for (const request of requests.slice(0, -1)) await edit().do(request);
    return requests.at(-1)!;
  }

  describe('deleting a cluster', () => {
    it('ends when the cloud has it no more', async () => {
      const { plan, guard } = await edit().create('gone-1');
      await edit().doAll(plan.ref, await planDeletion(plan.ref, guard));
      expect(await edit().world.read(plan.ref)).toBeUndefined();
      expect(
        await bench().good().observeCluster(plan.ref, bench().options),
      ).toEqual({ kind: 'NotFound' });
    });

    it('shows it as Deleting on the way', async () => {
      const { plan, guard } = await edit().create('gone-1');
      const last = await lastStep(plan.ref, guard);
      expect((await edit().begin(last)).state).toBe('Running');
      const result = await bench()
        .good()
        .observeCluster(plan.ref, bench().options);
      expect(result).toMatchObject({ observation: { state: 'Deleting' } });
    });

    it('refuses what somebody else made', async () => {
      const ref = await edit().makeCluster('theirs-1');
      const { guard } = await edit().create('ours-1');
      const error = await bench().errorOf(planDeletion(ref, guard));
      expect([error.kind, error.code]).toEqual(['Conflict', 'NOT_OURS']);
    });

    it('refuses a cluster without the tag that it was made with', async () => {
      const { plan, guard } = await edit().create('ours-1');
      const other = { ...guard, operationTag: 'another' };
      const error = await bench().errorOf(planDeletion(plan.ref, other));
      expect([error.kind, error.code]).toEqual(['Conflict', 'NOT_OURS']);
    });

    it('leaves a cluster alone that was made anew under the same name', async () => {
      const { plan, guard } = await edit().create('again-1');
      const last = await lastStep(plan.ref, guard);
      await edit().world.recreate(plan.ref);
      for (const call of [
        () => edit().begin(last),
        () => planDeletion(plan.ref, guard),
      ]) {
        const error = await bench().errorOf(call());
        expect([error.kind, error.code]).toEqual(['Conflict', 'NOT_OURS']);
      }
      expect(await edit().world.read(plan.ref)).toBeDefined();
    });

    it('has succeeded where the cluster is gone already', async () => {
      const { plan, guard } = await edit().create('gone-1');
      const last = await lastStep(plan.ref, guard);
      await bench().world.removeCluster(plan.ref);
      expect(await edit().begin(last)).toEqual({ state: 'Succeeded' });
      expect(await edit().find(last)).toEqual({ state: 'Succeeded' });
    });

    it('can be wanted of a cluster that is gone already', async () => {
      const { plan, guard } = await edit().create('gone-1');
      await bench().world.removeCluster(plan.ref);
      await edit().doAll(plan.ref, await planDeletion(plan.ref, guard));
      expect(await edit().world.read(plan.ref)).toBeUndefined();
    });

    it('goes on after a lost answer', async () => {
      const { plan, guard } = await edit().create('gone-1');
      const last = await lastStep(plan.ref, guard);
      edit().world.failNextWrite('DroppedAfter');
      const error = await bench().errorOf(edit().begin(last));
      expect(error.kind).toBe('Unavailable');
      const found = await edit().find(last);
      expect(await edit().follow(last, found!)).toEqual({ state: 'Succeeded' });
    });

    it('tells the reason when the cloud fails to delete it, and keeps it', async () => {
      const { plan, guard } = await edit().create('stays-1');
      const last = await lastStep(plan.ref, guard);
      edit().world.failNextWrite('FailsLater');
      expect(await edit().do(last)).toMatchObject({ state: 'Failed' });
      expect(await edit().world.read(plan.ref)).toBeDefined();
    });

    it('respects a protection of the cloud, where it has one', async () => {
      const { plan, guard } = await edit().create('kept-1');
      const { protect } = edit().world;
      if (!protect) return;
      await protect(plan.ref);
      const error = await bench().errorOf(
        lastStep(plan.ref, guard).then(step => edit().begin(step)),
      );
      expect([error.kind, error.code]).toEqual(['Conflict', 'PROTECTED']);
      expect(await edit().world.read(plan.ref)).toBeDefined();
    });
  });
}
