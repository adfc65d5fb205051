import { OPERATION_TAG } from '../../ClusterEditor';
import { ContractBench } from '../ContractBench';
import { EditingBench, toRequest } from '../EditingBench';
import { WriteFault } from '../EditingWorld';

/** Making clusters: exactly one, whatever happens on the way. */
export function describeCreation(bench: () => ContractBench): void {
  const edit = () => new EditingBench(bench());

  async function planned(name: string) {
    const plan = await edit().planCluster(edit().world.clusterSettings(name));
    const requests = plan.steps.map(step => toRequest(plan.ref, step));
    return { plan, first: requests[0]! };
  }

  describe('creating a cluster', () => {
    it('says in advance how the cluster will be found', async () => {
      const { plan, guard } = await edit().create('made-1');
      const result = await bench()
        .good()
        .observeCluster(plan.ref, bench().options);
      expect(result).toMatchObject({
        kind: 'Observed',
        observation: {
          ref: plan.ref,
          name: plan.name,
          location: plan.location,
          state: 'Running',
          tags: { [OPERATION_TAG]: guard.operationTag },
        },
      });
    });

    it('shows it while it is being made', async () => {
      const { plan, first } = await planned('made-1');
      await edit().begin(first);
      const result = await bench()
        .good()
        .observeCluster(plan.ref, bench().options);
      expect(result).toMatchObject({ observation: { state: 'Provisioning' } });
    });

    it('refuses a name that is taken, and leaves that cluster alone', async () => {
      const ref = await edit().makeCluster('taken');
      const before = await edit().read(ref);
      const writes = edit().world.countWrites();
      const error = await bench().errorOf(planned('taken'));
      expect([error.kind, error.code]).toEqual(['Conflict', 'NAME_TAKEN']);
      expect(await edit().read(ref)).toEqual(before);
      expect(edit().world.countWrites()).toBe(writes);
    });

    it('leaves a cluster alone that got the name after the plan', async () => {
      const { first } = await planned('taken');
      const ref = await edit().makeCluster('taken');
      const before = await edit().read(ref);
      for (const call of [
        () => edit().begin(first),
        () => edit().find(first),
      ]) {
        const error = await bench().errorOf(call());
        expect([error.kind, error.code]).toEqual(['Conflict', 'NAME_TAKEN']);
      }
      expect(await edit().read(ref)).toEqual(before);
    });

    it('finds what it made when the answer was lost', async () => {
      const { plan, first } = await planned('lost-1');
      edit().world.failNextWrite('DroppedAfter');
      const error = await bench().errorOf(edit().begin(first));
      expect(error.kind).toBe('Unavailable');
      const writes = edit().world.countWrites();
      const found = await edit().find(first);
      expect(await edit().follow(first, found!)).toEqual({
        state: 'Succeeded',
      });
      expect(edit().world.countWrites()).toBe(writes);
      expect((await edit().read(plan.ref)).tags[OPERATION_TAG]).toBe(
        first.token,
      );
    });

    it('finds nothing of a request that never arrived, and can begin again', async () => {
      const { first } = await planned('lost-1');
      edit().world.failNextWrite('DroppedBefore');
      const error = await bench().errorOf(edit().begin(first));
      expect(error.kind).toBe('Unavailable');
      expect(await edit().find(first)).toBeUndefined();
      expect(await edit().do(first)).toEqual({ state: 'Succeeded' });
    });

    it('finds what was made long ago', async () => {
      const { first } = await planned('done-1');
      await edit().do(first);
      const found = await edit().find(first);
      expect(await edit().follow(first, found!)).toEqual({
        state: 'Succeeded',
      });
    });

    it.each<[WriteFault, string]>([
      ['QuotaExceeded', 'QuotaExceeded'],
      ['Denied', 'PermissionDenied'],
      ['Throttled', 'Throttled'],
    ])('makes nothing on %s', async (fault, kind) => {
      const { plan, first } = await planned('refused-1');
      edit().world.failNextWrite(fault);
      expect((await bench().errorOf(edit().begin(first))).kind).toBe(kind);
      expect(await edit().world.read(plan.ref)).toBeUndefined();
    });

    it('tells the reason when it fails later', async () => {
      const { first } = await planned('broken-1');
      edit().world.failNextWrite('FailsLater');
      const end = await edit().do(first);
      expect(end).toMatchObject({ state: 'Failed' });
      expect(end.state === 'Failed' && end.message.length).toBeGreaterThan(0);
      bench().expectNoSecret(end);
    });
  });
}
