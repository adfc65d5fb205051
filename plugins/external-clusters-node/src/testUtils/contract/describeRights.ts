import { ProviderRight } from '../../ProviderRights';
import { WorldAccount } from '../ClusterProviderWorld';
import { ContractBench } from '../ContractBench';

const CHANGES = ['Upgrade', 'NodePools', 'Power', 'Create', 'Delete'];

/** Which rights the account has: asked for, never tried out and never guessed. */
export function describeRights(bench: () => ContractBench): void {
  const check = async (account: WorldAccount, ref?: string) => {
    const provider = bench().provider(account);
    const { rights } = await provider.checkRights({ ref }, bench().options);
    return rights;
  };

  describe('checkRights', () => {
    it('has none to tell of where the provider knows none', async () => {
      const ref = await bench().addCluster({});
      const rights = await check(bench().world.accounts.good, ref);
      expect(rights.length > 0).toBe(bench().world.rights !== undefined);
    });

    it('makes no call for a caller who left before', async () => {
      const before = bench().world.countCalls();
      const call = bench()
        .good()
        .checkRights({}, { signal: AbortSignal.abort() });
      expect((await bench().errorOf(call)).kind).toBe('Unavailable');
      expect(bench().world.countCalls()).toBe(before);
    });
  });
}

/** The same, where the provider has rights that can be asked for. */
export function describeCloudRights(bench: () => ContractBench): void {
  const rightsWorld = () => {
    const { rights } = bench().world;
    if (!rights) throw new Error('The world has no rights');
    return rights;
  };
  const check = async (account: WorldAccount, ref?: string) => {
    const provider = bench().provider(account);
    const { rights } = await provider.checkRights({ ref }, bench().options);
    bench().expectNoSecret(rights);
    return rights;
  };
  const addRef = (isOfCluster: boolean) =>
    isOfCluster ? bench().addCluster({}) : undefined;

  describe.each([
    ['of the place', false],
    ['of a cluster', true],
  ])('checkRights %s', (_name, isOfCluster) => {
    it('finds nothing missing where everything is allowed', async () => {
      const ref = await addRef(isOfCluster);
      const rights = await check(bench().world.accounts.good, ref);
      expect(featuresOf(rights)).toEqual(
        expect.arrayContaining(['View', 'Upgrade', 'NodePools', 'Delete']),
      );
      const needed = rights.filter(({ optional }) => !optional);
      expect(needed.filter(({ state }) => state !== 'Allowed')).toEqual([]);
    });

    it('names what somebody who may only view is missing, and how it is mended', async () => {
      const ref = await addRef(isOfCluster);
      const rights = await check(rightsWorld().viewer, ref);
      const ofView = rights.filter(({ feature }) => feature === 'View');
      expect(ofView.filter(({ state }) => state !== 'Allowed')).toEqual([]);
      for (const feature of featuresOf(rights)) {
        if (!CHANGES.includes(feature)) continue;
        expect(missingOf(rights, feature)).not.toEqual([]);
      }
      for (const { state, mend } of rights) {
        if (state === 'Missing') expect(mend?.text).toBeTruthy();
      }
    });

    it('guesses nothing where it may not ask, and says how it may', async () => {
      const ref = await addRef(isOfCluster);
      rightsWorld().refuseQuestions();
      const rights = await check(bench().world.accounts.good, ref);
      expect(rights.length).toBeGreaterThan(0);
      expect(rights.filter(({ state }) => state !== 'Unknown')).toEqual([]);
      expect(rights.filter(({ mend }) => !mend?.text)).toEqual([]);
    });

    it('throws InvalidCredential for a wrong secret', async () => {
      const ref = await addRef(isOfCluster);
      const call = check(bench().world.accounts.wrongSecret, ref);
      expect((await bench().errorOf(call)).kind).toBe('InvalidCredential');
    });
  });

  it('refuses to look for rights on a cluster of another place', async () => {
    const ref = await bench().addCluster({
      account: bench().world.accounts.other,
    });
    const call = check(bench().world.accounts.good, ref);
    expect((await bench().errorOf(call)).kind).toBe('InvalidRequest');
  });

  it('is about an account that sees its clusters with the least-privilege policy', async () => {
    const ref = await bench().addCluster({});
    const provider = bench().provider(rightsWorld().viewer);
    const { clusters } = await provider.discoverClusters(bench().options);
    expect(clusters.map(cluster => cluster.ref)).toEqual([ref]);
    const { kind } = await provider.observeCluster(ref, bench().options);
    expect(kind).toBe('Observed');
  });

  it('changes nothing to find out what may be changed', async () => {
    const ref = await bench().addCluster({});
    const { editing } = bench().world;
    const before = editing?.countWrites();
    await check(bench().world.accounts.good, ref);
    await check(rightsWorld().viewer, ref);
    expect(editing?.countWrites()).toBe(before);
  });
}

function featuresOf(rights: ProviderRight[]): string[] {
  return [...new Set(rights.map(({ feature }) => feature))];
}

function missingOf(rights: ProviderRight[], feature: string): string[] {
  return rights
    .filter(right => right.feature === feature && right.state === 'Missing')
    .map(({ name }) => name);
}
