import { ClusterProviderTraits } from '../ClusterProviderTraits';
import { ContractBench } from '../ContractBench';

/** Node pools: in the cluster's own answer, by calls of their own, or not at all. */
export function describeNodePools(
  bench: () => ContractBench,
  traits: ClusterProviderTraits,
): void {
  const pools = ['pool1', 'pool2', 'pool3'];
  const observe = (ref: string) =>
    bench().good().observeNodePools(ref, bench().options);

  describe('observeNodePools', () => {
    it('answers every pool, or Unsupported where there are none', async () => {
      const ref = await bench().addCluster({ nodePools: pools });
      if (!bench().world.factory.capabilities.nodePools) {
        expect((await bench().errorOf(observe(ref))).kind).toBe('Unsupported');
        return;
      }
      const result = await observe(ref);
      expect(
        result.kind === 'Observed' && result.nodePools.map(({ name }) => name),
      ).toEqual(pools);
    });

    it('costs no more calls than declared', async () => {
      const ref = await bench().addCluster({ nodePools: pools });
      const provider = bench().good();
      const cost = await bench().cost(() =>
        provider.observeNodePools(ref, bench().options).catch(() => undefined),
      );
      expect(cost).toBe(traits.calls.observeNodePools(pools.length));
    });

    it('agrees with its capabilities about pools in the cluster itself', async () => {
      await bench().addCluster({ nodePools: pools });
      const { clusters } = await bench()
        .good()
        .discoverClusters(bench().options);
      const { nodePoolsWithCluster } = bench().world.factory.capabilities;
      expect(clusters[0]!.nodePools?.map(({ name }) => name)).toEqual(
        nodePoolsWithCluster ? pools : undefined,
      );
    });

    if (traits.clustersPerAccount === 'Many') {
      it('answers NotFound for a cluster that is gone', async () => {
        const ref = await bench().addCluster({});
        await bench().world.removeCluster(ref);
        expect(await observe(ref)).toEqual({ kind: 'NotFound' });
      });
    }
  });
}
