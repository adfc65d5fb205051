import { ClusterProviderTraits } from '../ClusterProviderTraits';
import { ContractBench } from '../ContractBench';
import { readVersion } from './readVersion';

/** How the cluster itself is signed in to. */
export function describeClusterCredential(
  bench: () => ContractBench,
  traits: ClusterProviderTraits,
): void {
  describe('clusterCredential', () => {
    if (traits.clusterCredential === 'Unsupported') {
      it('says that it is not supported', async () => {
        const ref = await bench().addCluster({});
        const call = bench().good().clusterCredential(ref, bench().options);
        expect((await bench().errorOf(call)).kind).toBe('Unsupported');
      });
      return;
    }
    describeWorking(bench, traits);
  });
}

function describeWorking(
  bench: () => ContractBench,
  traits: ClusterProviderTraits,
) {
  it('opens the API server of that cluster', async () => {
    const ref = await bench().addCluster({});
    const credential = await bench()
      .good()
      .clusterCredential(ref, bench().options);
    expect(credential.server).toMatch(/^https:\/\//);
    expect(await readVersion(credential)).toBe(200);
  });

  it('is taken from memory the second time', async () => {
    const ref = await bench().addCluster({});
    const provider = bench().good();
    const first = await provider.clusterCredential(ref, bench().options);
    const cost = await bench().cost(async () => {
      const again = await provider.clusterCredential(ref, bench().options);
      expect(again).toEqual(first);
    });
    expect(cost).toBe(0);
  });

  it('is made once for callers that ask at the same time', async () => {
    const ref = await bench().addCluster({});
    const provider = bench().good();
    const ask = () => provider.clusterCredential(ref, bench().options);
    const [first, ...others] = await Promise.all([ask(), ask(), ask()]);
    for (const other of others) expect(other).toEqual(first);
  });

  it('of a caller who left is still made for the one who stayed', async () => {
    const ref = await bench().addCluster({});
    const provider = bench().good();
    const leaving = new AbortController();
    const left = provider.clusterCredential(ref, { signal: leaving.signal });
    const stayed = provider.clusterCredential(ref, bench().options);
    leaving.abort();
    expect((await bench().errorOf(left)).kind).toBe('Unavailable');
    expect((await stayed).server).toMatch(/^https:\/\//);
  });

  if (traits.clustersPerAccount === 'Many') {
    it('opens no other cluster where it is said to open one only', async () => {
      const provider = bench().good();
      const refs = [
        await bench().addCluster({}),
        await bench().addCluster({ name: 'Contract-2' }),
      ] as const;
      const [{ auth }, other] = await Promise.all([
        provider.clusterCredential(refs[0], bench().options),
        provider.clusterCredential(refs[1], bench().options),
      ]);
      const status = await readVersion({ ...other, auth });
      const { tokenOpensOneCluster } = bench().world.factory.capabilities;
      if (tokenOpensOneCluster) expect(status).toBe(401);
    });

    it('throws NotFound for a cluster that is gone', async () => {
      const ref = await bench().addCluster({});
      await bench().world.removeCluster(ref);
      const call = bench().good().clusterCredential(ref, bench().options);
      expect((await bench().errorOf(call)).kind).toBe('NotFound');
    });
  }
}
