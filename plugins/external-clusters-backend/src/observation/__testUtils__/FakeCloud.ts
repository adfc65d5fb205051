import {
  AccountIdentity,
  ClusterCredential,
  ClusterObservation,
  ClusterProvider,
  ClusterProviderCapabilities,
  ClusterProviderFactory,
  ClusterSweep,
  MissingLocation,
  NodePoolsResult,
  ObservationResult,
  ProviderRights,
} from 'backstage-plugin-external-clusters-node';
import { anObservation } from '../../database/__testUtils__';

type Method = Exclude<keyof ClusterProvider, 'close'>;

/** What a cloud with pools inside its clusters can do. */
export const CLOUD: ClusterProviderCapabilities = {
  discover: true,
  connect: false,
  changes: [],
  cancel: [],
  nodePoolEdits: [],
  nodePools: true,
  nodePoolsWithCluster: true,
};

/** One account at a cloud that lives in memory, with faults to order. Every call is counted. */
export class FakeCloud implements ClusterProvider {
  readonly clusters = new Map<string, ClusterObservation>();
  readonly calls: string[] = [];
  missing: MissingLocation[] = [];
  /** Left out of lists, though they exist. */
  readonly unlisted = new Set<string>();
  identity = 'identity:account-a';
  private readonly faults = new Map<string, Error>();
  private readonly hanging = new Set<Method>();
  private readonly capabilities: ClusterProviderCapabilities;

  constructor(capabilities: ClusterProviderCapabilities = CLOUD) {
    this.capabilities = capabilities;
  }

  get factory(): ClusterProviderFactory {
    return {
      name: 'aks',
      title: 'AKS',
      description: '',
      capabilities: this.capabilities,
      accountFields: [],
      readAccount: () => ({ scope: {} }),
      describeScope: () => [],
      createProvider: () => this,
    };
  }

  /** Adds a cluster or replaces it, as somebody at the cloud's console would. */
  put(given: Partial<ClusterObservation>): ClusterObservation {
    const observation = anObservation(given);
    this.clusters.set(observation.ref, observation);
    return observation;
  }

  /** Lets calls of a method, or of one ref, fail until it is given no error. */
  fail(what: Method | string, error: Error | undefined): void {
    if (error) this.faults.set(what, error);
    else this.faults.delete(what);
  }

  /** Lets a method give no answer at all, not even when it is told to end. */
  hang(method: Method): void {
    this.hanging.add(method);
  }

  /** How often a method was called since the last time this was asked. */
  takeCalls(): string[] {
    return this.calls.splice(0);
  }

  verifyAccount(): Promise<AccountIdentity> {
    return this.answer('verifyAccount', undefined, () => ({
      key: this.identity,
      facts: [],
    }));
  }

  checkRights(): Promise<ProviderRights> {
    return this.answer('checkRights', undefined, () => ({
      rights: [],
      clusterAccess: [],
    }));
  }

  discoverClusters(): Promise<ClusterSweep> {
    return this.answer('discoverClusters', undefined, () =>
      this.sweep([...this.clusters.keys()]),
    );
  }

  observeClusters(refs: string[]): Promise<ClusterSweep> {
    return this.answer('observeClusters', undefined, () => this.sweep(refs));
  }

  observeCluster(ref: string): Promise<ObservationResult> {
    return this.answer('observeCluster', ref, () => {
      const observation = this.clusters.get(ref);
      return observation
        ? { kind: 'Observed', observation }
        : { kind: 'NotFound' };
    });
  }

  observeNodePools(ref: string): Promise<NodePoolsResult> {
    return this.answer('observeNodePools', ref, () => {
      const pools = this.clusters.get(ref)?.nodePools;
      return pools
        ? { kind: 'Observed', nodePools: pools }
        : { kind: 'NotFound' };
    });
  }

  clusterCredential(ref: string): Promise<ClusterCredential> {
    return this.answer('clusterCredential', ref, () => ({
      server: `https://${encodeURIComponent(ref)}.example`,
      auth: { kind: 'token', token: 'not-a-secret' },
      addressFrom: 'CloudProvider',
    }));
  }

  async close(): Promise<void> {}

  private sweep(refs: string[]): ClusterSweep {
    const silent = new Set(this.missing.map(({ location }) => location));
    const clusters = refs.flatMap(ref => {
      const found = this.clusters.get(ref);
      const listed = found && !this.unlisted.has(ref);
      if (!listed || silent.has(found.location)) return [];
      const { nodePools, ...rest } = found;
      const pools = this.capabilities.nodePoolsWithCluster;
      return [pools ? { ...rest, nodePools } : rest];
    });
    return { clusters, missing: this.missing };
  }

  private async answer<T>(
    method: Method,
    ref: string | undefined,
    answer: () => T,
  ): Promise<T> {
    this.calls.push(ref ? `${method} ${ref}` : method);
    if (this.hanging.has(method)) return new Promise(() => {});
    const fault = this.faults.get(method) ?? this.faults.get(ref ?? '');
    if (fault) throw fault;
    return answer();
  }
}
