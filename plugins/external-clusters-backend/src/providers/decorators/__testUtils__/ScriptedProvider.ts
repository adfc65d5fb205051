import {
  AccountIdentity,
  CallOptions,
  ClusterCredential,
  ClusterProvider,
  ClusterSweep,
  NodePoolsResult,
  ObservationResult,
  ProviderRights,
  RightsSubject,
} from 'backstage-plugin-external-clusters-node';

/** A provider that does what its test says, whatever the method. */
export class ScriptedProvider implements ClusterProvider {
  /** Calls that reached it. */
  calls = 0;
  isClosed = false;

  constructor(public act: (options: CallOptions) => Promise<void>) {}

  async verifyAccount(options: CallOptions): Promise<AccountIdentity> {
    await this.answer(options);
    return { key: 'key', facts: [] };
  }

  async discoverClusters(options: CallOptions): Promise<ClusterSweep> {
    await this.answer(options);
    return { clusters: [], missing: [] };
  }

  observeClusters(_refs: string[], options: CallOptions) {
    return this.discoverClusters(options);
  }

  async observeCluster(
    _ref: string,
    options: CallOptions,
  ): Promise<ObservationResult> {
    await this.answer(options);
    return { kind: 'NotFound' };
  }

  async observeNodePools(
    _ref: string,
    options: CallOptions,
  ): Promise<NodePoolsResult> {
    await this.answer(options);
    return { kind: 'NotFound' };
  }

  async clusterCredential(
    _ref: string,
    options: CallOptions,
  ): Promise<ClusterCredential> {
    await this.answer(options);
    return {
      server: 'https://cluster.example',
      auth: { kind: 'token', token: 'token' },
      addressFrom: 'CloudProvider',
    };
  }

  async checkRights(
    _subject: RightsSubject,
    options: CallOptions,
  ): Promise<ProviderRights> {
    await this.answer(options);
    return { rights: [], clusterAccess: [] };
  }

  async close() {
    this.isClosed = true;
  }

  private answer(options: CallOptions): Promise<void> {
    this.calls += 1;
    return this.act(options);
  }
}
