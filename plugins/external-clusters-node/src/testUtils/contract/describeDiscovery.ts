import { ClusterProviderTraits } from '../ClusterProviderTraits';
import { ContractBench } from '../ContractBench';

const LARGE_PAGE = 10;
const PAGES_TIMEOUT = 60_000;

/** Listing everything that an account can see. */
export function describeDiscovery(
  bench: () => ContractBench,
  traits: ClusterProviderTraits,
): void {
  const discover = () => bench().good().discoverClusters(bench().options);

  describe('discoverClusters', () => {
    it('answers names verbatim, with canonical refs and locations', async () => {
      const ref = await bench().addCluster({ name: 'Mixed-Case-1' });
      const { clusters, missing } = await discover();
      expect(missing).toEqual([]);
      expect(
        clusters.map(({ name, location, ref: found }) => [
          found,
          name,
          location,
        ]),
      ).toEqual([[ref, 'Mixed-Case-1', bench().location]]);
    });

    it('shows no secret', async () => {
      await bench().addCluster({});
      bench().expectNoSecret(await discover());
    });

    it('throws when the only answer is a failure', async () => {
      await bench().addCluster({});
      bench().world.addFault({ on: 'Any', fault: { kind: 'ServerError' } });
      const error = await bench().errorOf(discover());
      expect(error.kind).toBe('Unavailable');
    });

    if (traits.clustersPerAccount === 'Many') describeMany(bench, traits);
    if (traits.pageSize) describePages(bench, traits.pageSize);
    if (traits.partialAnswers) describePartialAnswers(bench, traits);
  });
}

function describeMany(
  bench: () => ContractBench,
  traits: ClusterProviderTraits,
) {
  const discover = () => bench().good().discoverClusters(bench().options);

  it('answers nothing, without an error, for an account without clusters', async () => {
    expect(await discover()).toEqual({ clusters: [], missing: [] });
  });

  it('throws PermissionDenied when rights are missing', async () => {
    const provider = bench().provider(bench().world.accounts.noRights);
    const error = await bench().errorOf(
      provider.discoverClusters(bench().options),
    );
    expect(error.kind).toBe('PermissionDenied');
  });

  it('answers the clusters of all locations', async () => {
    const refs: string[] = [];
    for (const location of traits.locations) {
      refs.push(await bench().addCluster({ name: `at-${location}`, location }));
    }
    const { clusters } = await discover();
    expect(clusters.map(({ ref }) => ref).sort()).toEqual(refs.sort());
    expect(clusters.map(({ location }) => location).sort()).toEqual(
      [...traits.locations].sort(),
    );
  });

  it('costs no more calls than declared', async () => {
    await bench().addClusters(3);
    expect(await bench().cost(discover)).toBe(traits.calls.discoverClusters(3));
  });
}

function describePages(bench: () => ContractBench, pageSize: number) {
  const discover = () => bench().good().discoverClusters(bench().options);

  it(
    'follows every page',
    async () => {
      // Three small pages, or two large ones: a world may run a server for each cluster.
      const pages = pageSize > LARGE_PAGE ? 1 : 2;
      const refs = await bench().addClusters(pageSize * pages + 1);
      const { clusters } = await discover();
      expect(clusters.map(({ ref }) => ref).sort()).toEqual(refs.sort());
    },
    PAGES_TIMEOUT,
  );

  it('ends when a page leads to itself, and says that nothing is known', async () => {
    await bench().addClusters(pageSize + 1);
    bench().world.addFault({ on: 'List', fault: { kind: 'PageLoop' } });
    const error = await bench().errorOf(discover());
    expect(['Unavailable', 'Unexpected']).toContain(error.kind);
  });
}

function describePartialAnswers(
  bench: () => ContractBench,
  traits: ClusterProviderTraits,
) {
  it('names a location that does not answer and gives the others', async () => {
    const refs: string[] = [];
    for (const location of traits.locations) {
      refs.push(await bench().addCluster({ name: `at-${location}`, location }));
    }
    bench().world.addFault({
      on: 'List',
      fault: { kind: 'ServerError' },
      location: bench().location,
    });
    const sweep = await bench().good().discoverClusters(bench().options);
    expect(sweep.missing.map(({ location }) => location)).toEqual([
      bench().location,
    ]);
    expect(sweep.missing[0]!.reason).not.toBe('');
    expect(sweep.clusters.map(({ ref }) => ref)).toEqual(refs.slice(1));
  });
}
