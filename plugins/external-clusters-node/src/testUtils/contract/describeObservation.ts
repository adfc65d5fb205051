import { ClusterProviderTraits } from '../ClusterProviderTraits';
import { WorldState } from '../ClusterProviderWorld';
import { ContractBench } from '../ContractBench';

/** Reading clusters that are known already. */
export function describeObservation(
  bench: () => ContractBench,
  traits: ClusterProviderTraits,
): void {
  const observe = (ref: string) =>
    bench().good().observeCluster(ref, bench().options);

  describe('observeCluster', () => {
    it('answers the same cluster as the list does', async () => {
      const ref = await bench().addCluster({ tags: { team: 'a' } });
      const provider = bench().good();
      const sweep = await provider.discoverClusters(bench().options);
      expect(await provider.observeCluster(ref, bench().options)).toEqual({
        kind: 'Observed',
        observation: sweep.clusters[0],
      });
    });

    it('answers a version without a leading v', async () => {
      const ref = await bench().addCluster({});
      expect(await observe(ref)).toMatchObject({
        observation: { version: expect.stringMatching(/^\d+\.\d+/) },
      });
    });

    it('costs no more calls than declared', async () => {
      const ref = await bench().addCluster({});
      expect(await bench().cost(() => observe(ref))).toBe(
        traits.calls.observeCluster,
      );
    });

    it.each(traits.states.map(state => [state]))(
      'knows the state %s and keeps the word of the provider',
      async (state: WorldState) => {
        const ref = await bench().addCluster({});
        const word = await bench().world.setState(ref, state);
        const expected = state === 'FromTheFuture' ? 'Unknown' : state;
        expect(await observe(ref)).toMatchObject({
          kind: 'Observed',
          observation: {
            state: expected,
            providerState: expect.stringContaining(word),
          },
        });
      },
    );

    describeNotFound(bench, observe, traits);
  });

  describeSweep(bench, traits);
}

function describeNotFound(
  bench: () => ContractBench,
  observe: (ref: string) => Promise<unknown>,
  traits: ClusterProviderTraits,
) {
  if (traits.clustersPerAccount === 'Many') {
    it('answers NotFound for a cluster that the provider does not have', async () => {
      const ref = await bench().addCluster({});
      await bench().addCluster({ name: 'stays' });
      await bench().world.removeCluster(ref);
      expect(await observe(ref)).toEqual({ kind: 'NotFound' });
    });

    it('refuses a ref of another account', async () => {
      const ref = await bench().addCluster({
        account: bench().world.accounts.other,
      });
      const before = bench().world.countCalls();
      const error = await bench().errorOf(observe(ref));
      expect(error.kind).toBe('InvalidRequest');
      expect(bench().world.countCalls()).toBe(before);
    });
  }

  it('refuses a ref that is none of its own', async () => {
    await bench().addCluster({});
    const error = await bench().errorOf(observe('../../etc/passwd?x=1'));
    expect(error.kind).toBe('InvalidRequest');
  });

  it.each([
    ['Denied', 'PermissionDenied'],
    ['ServerError', 'Unavailable'],
    ['Dropped', 'Unavailable'],
  ] as const)('never answers NotFound on %s', async (kind, expected) => {
    const ref = await bench().addCluster({});
    bench().world.addFault({ on: 'Any', fault: { kind } });
    const error = await bench().errorOf(observe(ref));
    expect(error.kind).toBe(expected);
  });

  it('never answers NotFound for a 404 that is not about the cluster', async () => {
    const ref = await bench().addCluster({});
    bench().world.addFault({ on: 'Any', fault: { kind: 'OtherNotFound' } });
    const error = await bench().errorOf(observe(ref));
    expect(error.kind).not.toBe('NotFound');
  });

  it('never answers NotFound to a wrong secret or to missing rights', async () => {
    const ref = await bench().addCluster({});
    const { wrongSecret, noRights } = bench().world.accounts;
    const kinds = await Promise.all(
      [wrongSecret, noRights].map(async account => {
        const provider = bench().provider(account);
        const call = provider.observeCluster(ref, bench().options);
        return (await bench().errorOf(call)).kind;
      }),
    );
    expect(kinds).toEqual(['InvalidCredential', 'PermissionDenied']);
  });
}

function describeSweep(
  bench: () => ContractBench,
  traits: ClusterProviderTraits,
) {
  describe('observeClusters', () => {
    it('answers the clusters that it was asked for, and no others', async () => {
      const refs = await bench().addClusters(3);
      const asked = refs.slice(0, 2);
      const sweep = await bench()
        .good()
        .observeClusters(asked, bench().options);
      expect(sweep.clusters.map(({ ref }) => ref).sort()).toEqual(asked.sort());
      expect(sweep.missing).toEqual([]);
    });

    it('makes no call when nothing is asked', async () => {
      await bench().addCluster({});
      const provider = bench().good();
      const cost = await bench().cost(async () => {
        expect(await provider.observeClusters([], bench().options)).toEqual({
          clusters: [],
          missing: [],
        });
      });
      expect(cost).toBe(0);
    });

    it('costs no more calls than declared', async () => {
      const refs = await bench().addClusters(5);
      const asked = refs.slice(0, 3);
      const provider = bench().good();
      const cost = await bench().cost(() =>
        provider.observeClusters(asked, bench().options),
      );
      expect(cost).toBe(
        traits.calls.observeClusters(asked.length, refs.length),
      );
    });

    if (traits.clustersPerAccount === 'Many') {
      it('leaves out a cluster that is gone and gives the others', async () => {
        const refs = await bench().addClusters(2);
        await bench().world.removeCluster(refs[0]!);
        const sweep = await bench()
          .good()
          .observeClusters(refs, bench().options);
        expect(sweep.clusters.map(({ ref }) => ref)).toEqual([refs[1]]);
      });
    }
  });
}
