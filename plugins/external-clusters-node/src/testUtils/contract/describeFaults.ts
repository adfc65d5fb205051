import { CallOptions, ClusterProvider } from '../../ClusterProvider';
import { ClusterProviderTraits } from '../ClusterProviderTraits';
import { ContractBench } from '../ContractBench';

type Method = (
  provider: ClusterProvider,
  ref: string,
  options: CallOptions,
) => Promise<unknown>;

const METHODS: [string, Method][] = [
  ['verifyAccount', (provider, _, options) => provider.verifyAccount(options)],
  [
    'discoverClusters',
    (provider, _, options) => provider.discoverClusters(options),
  ],
  [
    'observeClusters',
    (provider, ref, options) => provider.observeClusters([ref], options),
  ],
  [
    'observeCluster',
    (provider, ref, options) => provider.observeCluster(ref, options),
  ],
];

/** What every method does when the cloud misbehaves or the caller leaves. */
export function describeFaults(
  bench: () => ContractBench,
  traits: ClusterProviderTraits,
): void {
  const pools = (
    provider: ClusterProvider,
    ref: string,
    options: CallOptions,
  ) => provider.observeNodePools(ref, options);
  const methods: [string, Method][] =
    traits.calls.observeNodePools(1) > 0
      ? [...METHODS, ['observeNodePools', pools]]
      : METHODS;

  describe.each(methods)('%s with a bad cloud', (_name, method) => {
    const call = (ref: string) => method(bench().good(), ref, bench().options);

    it('is Throttled for as long as the provider asks', async () => {
      const ref = await bench().addCluster({});
      bench().world.addFault({
        on: 'Any',
        fault: { kind: 'Throttled', retryAfterSeconds: 7 },
      });
      const error = await bench().errorOf(call(ref));
      expect([error.kind, error.retryAfterMilliseconds]).toEqual([
        'Throttled',
        7000,
      ]);
    });

    it.each([['ServerError'], ['Dropped']] as const)(
      'is Unavailable on %s, and nothing is retried',
      async kind => {
        const ref = await bench().addCluster({});
        bench().world.addFault({ on: 'Any', fault: { kind } });
        const before = bench().world.countCalls();
        const error = await bench().errorOf(call(ref));
        expect(error.kind).toBe('Unavailable');
        // Several locations may be asked at once, but each of them once only.
        expect(bench().world.countCalls() - before).toBeLessThanOrEqual(
          traits.locations.length,
        );
      },
    );

    it('knows nothing after a malformed answer', async () => {
      const ref = await bench().addCluster({});
      bench().world.addFault({ on: 'Any', fault: { kind: 'Malformed' } });
      const error = await bench().errorOf(call(ref));
      expect(['Unavailable', 'Unexpected']).toContain(error.kind);
    });

    it('ends with Unavailable when the caller leaves a silent cloud', async () => {
      const ref = await bench().addCluster({});
      bench().world.addFault({ on: 'Any', fault: { kind: 'Silence' } });
      const leaving = new AbortController();
      const before = bench().world.countCalls();
      const silent = bench().errorOf(
        method(bench().good(), ref, { signal: leaving.signal }),
      );
      await bench().untilCalled(before);
      leaving.abort();
      expect((await silent).kind).toBe('Unavailable');
    });

    it('makes no call for a caller who left before', async () => {
      const ref = await bench().addCluster({});
      const before = bench().world.countCalls();
      const error = await bench().errorOf(
        method(bench().good(), ref, { signal: AbortSignal.abort() }),
      );
      expect(error.kind).toBe('Unavailable');
      expect(bench().world.countCalls()).toBe(before);
    });
  });
}
