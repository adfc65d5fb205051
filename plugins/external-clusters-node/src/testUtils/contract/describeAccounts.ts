import { ClusterProviderTraits } from '../ClusterProviderTraits';
import { ContractBench } from '../ContractBench';

/** Who we are at the provider, and that two accounts never meet. */
export function describeAccounts(
  bench: () => ContractBench,
  traits: ClusterProviderTraits,
): void {
  describe('verifyAccount', () => {
    it('says who we are, the same each time', async () => {
      await bench().addCluster({});
      const first = await bench().good().verifyAccount(bench().options);
      const second = await bench().good().verifyAccount(bench().options);
      expect(first.key).not.toBe('');
      expect(second.key).toBe(first.key);
      bench().expectNoSecret(first);
    });

    it('tells two accounts apart', async () => {
      const { good, other } = bench().world.accounts;
      await bench().addCluster({ account: good });
      await bench().addCluster({ account: other });
      const identities = await Promise.all(
        [good, other].map(account =>
          bench().provider(account).verifyAccount(bench().options),
        ),
      );
      expect(identities[0]!.key).not.toBe(identities[1]!.key);
    });

    it('costs no more calls than declared', async () => {
      await bench().addCluster({});
      const provider = bench().good();
      expect(
        await bench().cost(() => provider.verifyAccount(bench().options)),
      ).toBe(traits.calls.verifyAccount);
    });

    it('throws InvalidCredential for a wrong secret', async () => {
      await bench().addCluster({});
      const provider = bench().provider(bench().world.accounts.wrongSecret);
      const error = await bench().errorOf(
        provider.verifyAccount(bench().options),
      );
      expect(error.kind).toBe('InvalidCredential');
    });

    it('throws PermissionDenied when rights are missing', async () => {
      await bench().addCluster({});
      const provider = bench().provider(bench().world.accounts.noRights);
      const error = await bench().errorOf(
        provider.verifyAccount(bench().options),
      );
      expect(error.kind).toBe('PermissionDenied');
    });
  });

  it('never mixes the parallel calls of two accounts', async () => {
    const { good, other } = bench().world.accounts;
    const refs = [
      await bench().addCluster({ account: good, name: 'Twin-1' }),
      await bench().addCluster({ account: other, name: 'Twin-1' }),
    ];
    expect(refs[0]).not.toBe(refs[1]);
    const providers = [bench().provider(good), bench().provider(other)];
    const rounds = Array.from({ length: 10 }, (_, round) => round % 2);
    const sweeps = await Promise.all(
      rounds.map(which => providers[which]!.discoverClusters(bench().options)),
    );
    sweeps.forEach((sweep, round) => {
      expect(sweep.clusters.map(({ ref }) => ref)).toEqual([refs[round % 2]]);
      expect(sweep.clusters.map(({ name }) => name)).toEqual(['Twin-1']);
    });
  });
}
