import { ClusterProvider } from '../ClusterProvider';
import { isProviderError, ProviderError } from '../ProviderError';
import {
  ClusterProviderWorld,
  WorldAccount,
  WorldCluster,
} from './ClusterProviderWorld';
import { ClusterProviderTraits } from './ClusterProviderTraits';

/** How many turns of the event loop a call may take to reach the cloud. */
const MOST_TURNS = 10_000_000;

/** One test's world with the providers made in it, all closed together. */
export class ContractBench {
  private readonly providers: ClusterProvider[] = [];
  /** Ends with the test, so that no call outlives it. */
  private readonly end = new AbortController();

  constructor(
    readonly world: ClusterProviderWorld,
    readonly traits: ClusterProviderTraits,
  ) {}

  get options() {
    return { signal: this.end.signal };
  }

  get location(): string {
    return this.traits.locations[0]!;
  }

  provider(account: WorldAccount): ClusterProvider {
    const { factory } = this.world;
    const provider = factory.createProvider({
      id: account.id,
      name: account.name,
      ...factory.readAccount(account.settings),
    });
    this.providers.push(provider);
    return provider;
  }

  good(): ClusterProvider {
    return this.provider(this.world.accounts.good);
  }

  /** A running cluster in the good account, unless said otherwise. */
  addCluster(cluster: Partial<WorldCluster>): Promise<string> {
    return this.world.addCluster({
      account: this.world.accounts.good,
      name: 'Contract-1',
      location: this.location,
      nodePools: ['pool1'],
      tags: {},
      ...cluster,
    });
  }

  /** Adds `count` clusters named `many-0…`, or the only one where an account has just one. */
  async addClusters(count: number): Promise<string[]> {
    const most = this.traits.clustersPerAccount === 'One' ? 1 : count;
    const refs: string[] = [];
    for (let index = 0; index < most; index++) {
      refs.push(await this.addCluster({ name: `many-${index}` }));
    }
    return refs;
  }

  /** Counts what the calls made inside cost. */
  async cost(action: () => Promise<unknown>): Promise<number> {
    const before = this.world.countCalls();
    await action();
    return this.world.countCalls() - before;
  }

  /** Resolves once another call than `before` has reached the cloud. */
  async untilCalled(before: number): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      if (this.world.countCalls() > before) return;
      await new Promise(resolve => setImmediate(resolve));
    }
    throw new Error('The call never reached the cloud');
  }

  /** The ProviderError of a call that has to fail, checked for all that every such error promises. */
  async errorOf(call: Promise<unknown>): Promise<ProviderError> {
    const error = await call.then(
      () => new Error('The call succeeded but had to fail'),
      (reason: unknown) => reason,
    );
    if (!isProviderError(error)) throw error;
    this.expectSafe(error);
    return error;
  }

  /** No secret anywhere in what a value shows to a person or a serializer. */
  expectNoSecret(value: unknown): void {
    const text =
      value instanceof Error
        ? `${value.message} ${JSON.stringify(value)}`
        : JSON.stringify(value);
    for (const secret of this.world.secrets) {
      expect(text).not.toContain(secret);
    }
  }

  async close(): Promise<void> {
    this.end.abort();
    await Promise.all(this.providers.map(provider => provider.close()));
    await this.world.close();
  }

  private expectSafe(error: ProviderError): void {
    expect(error.message.length).toBeGreaterThan(0);
    expect(error.message.length).toBeLessThanOrEqual(300);
    expect(Object.keys(error)).not.toContain('cause');
    this.expectNoSecret(error);
  }
}
