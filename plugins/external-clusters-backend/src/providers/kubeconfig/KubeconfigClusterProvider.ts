import {
  AccountIdentity,
  CallOptions,
  ClusterCredential,
  ClusterObservation,
  ClusterProvider,
  ClusterSweep,
  isProviderError,
  NodePoolsResult,
  ObservationResult,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { clusterRef, KubernetesReader, Readiness } from '../../kubernetes';
import { toFacts } from '../shared/factGroup';
import { untilAborted } from '../shared/untilAborted';
import { KubeconfigScope } from './KubeconfigSettings';
import { toObservation } from './toObservation';

export interface KubeconfigClusterProviderOptions {
  accountName: string;
  scope: KubeconfigScope;
  credential: ClusterCredential;
  reader: KubernetesReader;
}

/** The one cluster of a kubeconfig, read over its own API. */
export class KubeconfigClusterProvider implements ClusterProvider {
  constructor(private readonly options: KubeconfigClusterProviderOptions) {}

  async verifyAccount({ signal }: CallOptions): Promise<AccountIdentity> {
    const ref = await untilAborted(signal, () => this.readRef(signal));
    const { server, context } = this.options.scope;
    return {
      key: ref,
      facts: toFacts([
        ['API server', server],
        ['Context', context],
      ]),
    };
  }

  async discoverClusters({ signal }: CallOptions): Promise<ClusterSweep> {
    const cluster = await untilAborted(signal, async () =>
      this.observe(await this.readRef(signal), signal),
    );
    return { clusters: [cluster], missing: [] };
  }

  async observeClusters(
    refs: string[],
    { signal }: CallOptions,
  ): Promise<ClusterSweep> {
    if (refs.length === 0) return { clusters: [], missing: [] };
    const { clusters, missing } = await this.discoverClusters({ signal });
    // Behind this address is another cluster now: of the one that was asked for nothing is known.
    return {
      clusters: clusters.filter(({ ref }) => refs.includes(ref)),
      missing,
    };
  }

  /** Never answers `NotFound`: an address that is silent, or has another cluster, says nothing of the one asked for. */
  async observeCluster(
    ref: string,
    options: CallOptions,
  ): Promise<ObservationResult> {
    const { clusters } = await this.observeClusters([ref], options);
    const [observation] = clusters;
    if (observation) return { kind: 'Observed', observation };
    throw new ProviderError(
      'Unavailable',
      'Another cluster answers at this address now',
      {
        code: 'ANOTHER_CLUSTER',
        hint: 'Disconnect this one and connect the new one.',
      },
    );
  }

  async observeNodePools(): Promise<NodePoolsResult> {
    throw new ProviderError(
      'Unsupported',
      'Clusters connected by kubeconfig have no node pools',
    );
  }

  async clusterCredential(): Promise<ClusterCredential> {
    return this.options.credential;
  }

  async close(): Promise<void> {
    // The reader and its connections are shared, and bounded there.
  }

  private async readRef(signal: AbortSignal): Promise<string> {
    const { reader, credential, scope } = this.options;
    const uid = await reader.clusterUid(credential, { signal });
    return clusterRef({ ...scope, uid });
  }

  private async observe(
    ref: string,
    signal: AbortSignal,
  ): Promise<ClusterObservation> {
    const { accountName, scope, credential, reader } = this.options;
    const version = await reader.version(credential, { signal });
    const readiness = await this.readReadiness(signal);
    return toObservation({
      ref,
      name: accountName,
      scope,
      version,
      readiness,
      credentialExpiresAt: credential.expiresAt,
    });
  }

  /** Undefined where the credential may not ask: a cluster that tells its version runs. */
  private async readReadiness(
    signal: AbortSignal,
  ): Promise<Readiness | undefined> {
    const { reader, credential } = this.options;
    try {
      return await reader.readiness(credential, { signal });
    } catch (error) {
      if (isProviderError(error) && error.kind === 'PermissionDenied') {
        return undefined;
      }
      throw error;
    }
  }
}
