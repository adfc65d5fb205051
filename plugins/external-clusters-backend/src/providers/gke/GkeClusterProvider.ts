import {
  AccountIdentity,
  CallOptions,
  ClusterCredential,
  ClusterEditor,
  ClusterProvider,
  ClusterSweep,
  KubeconfigExec,
  NodePoolsResult,
  ObservationResult,
  ProviderRights,
  RightsSubject,
} from 'backstage-plugin-external-clusters-node';
import { isRefused } from '../../kubernetes';
import { ExpiringMemory } from '../shared/ExpiringMemory';
import { toFacts } from '../shared/factGroup';
import { GKE_EXEC } from './gkeExec';
import { GkeCalls } from './GkeCalls';
import { GkeRef, parseGkeRef, requireProject } from './GkeRef';
import { GkeRightsCheck } from './GkeRightsCheck';
import { GkeScope } from './GkeSettings';
import { GoogleTokenClient } from './GoogleTokenClient';
import { toClusterPlace } from './toClusterPlace';
import { toObservation } from './toObservation';

const EVERYWHERE = '-';

const SIGN_IN = {
  action: 'get a credential for the cluster',
  right: 'container.clusters.get',
};

export interface GkeClusterProviderOptions {
  scope: GkeScope;
  calls: GkeCalls;
  editor: ClusterEditor;
  rights: GkeRightsCheck;
  tokens: GoogleTokenClient;
  /** Closes the account's connections. */
  disconnect: () => Promise<void>;
}

/** The clusters of one Google Cloud project. */
export class GkeClusterProvider implements ClusterProvider {
  private readonly credentials: ExpiringMemory<ClusterCredential>;

  constructor(private readonly options: GkeClusterProviderOptions) {
    this.credentials = new ExpiringMemory({
      now: () => options.calls.now(),
      isRefused,
    });
  }

  get editor(): ClusterEditor {
    return this.options.editor;
  }

  // The API has nothing cheaper that needs no further right: the list is one call and has no pages.
  async verifyAccount(options: CallOptions): Promise<AccountIdentity> {
    const { projectId, clientEmail } = this.options.scope;
    await this.options.calls.listClusters(EVERYWHERE, options);
    return {
      key: projectId,
      facts: toFacts([
        ['Project', projectId],
        ['Service account', clientEmail],
      ]),
    };
  }

  async discoverClusters(options: CallOptions): Promise<ClusterSweep> {
    const { calls } = this.options;
    const { clusters, missingZones } = await calls.listClusters(
      EVERYWHERE,
      options,
    );
    return {
      clusters: clusters.map(toObservation),
      missing: missingZones.map(location => ({
        location,
        reason: 'Google got no answer from this location',
      })),
    };
  }

  async observeClusters(
    refs: string[],
    options: CallOptions,
  ): Promise<ClusterSweep> {
    if (refs.length === 0) return { clusters: [], missing: [] };
    const asked = new Set(refs.map(ref => this.parse(ref).ref));
    const { clusters, missing } = await this.discoverClusters(options);
    return { clusters: clusters.filter(({ ref }) => asked.has(ref)), missing };
  }

  async observeCluster(
    ref: string,
    options: CallOptions,
  ): Promise<ObservationResult> {
    const { calls } = this.options;
    const cluster = await calls.findCluster(this.parse(ref), options);
    return cluster
      ? { kind: 'Observed', observation: toObservation(cluster) }
      : { kind: 'NotFound' };
  }

  async observeNodePools(
    ref: string,
    options: CallOptions,
  ): Promise<NodePoolsResult> {
    const result = await this.observeCluster(ref, options);
    if (result.kind === 'NotFound') return result;
    return {
      kind: 'Observed',
      nodePools: result.observation.nodePools ?? [],
    };
  }

  async clusterCredential(
    ref: string,
    { signal, pace }: CallOptions,
  ): Promise<ClusterCredential> {
    const parsed = this.parse(ref);
    // At the pace of what has to be made alone: what is in memory costs nothing.
    return this.options.calls.ask(SIGN_IN, { signal }, () =>
      this.credentials.get(parsed.ref, signal, async making => {
        await pace?.();
        return this.makeCredential(parsed, making);
      }),
    );
  }

  async checkRights(
    { ref }: RightsSubject,
    options: CallOptions,
  ): Promise<ProviderRights> {
    if (ref !== undefined) this.parse(ref);
    return this.options.rights.check(ref !== undefined, options);
  }

  async kubeconfigExec(
    ref: string,
    options: CallOptions,
  ): Promise<KubeconfigExec> {
    const parsed = this.parse(ref);
    const cluster = await this.options.calls.getCluster(parsed, options);
    const { server, caPem } = toClusterPlace(cluster);
    return { server, caPem, ...GKE_EXEC };
  }

  async close(): Promise<void> {
    this.credentials.close();
    this.options.tokens.close();
    await this.options.disconnect();
  }

  private async makeCredential(
    ref: GkeRef,
    signal: AbortSignal,
  ): Promise<ClusterCredential> {
    const { calls, tokens } = this.options;
    const place = toClusterPlace(await calls.getCluster(ref, { signal }));
    // A cluster's API takes access tokens only, not what signs the calls to Google's own API.
    const { token, expiresAt } = await tokens.getToken(signal);
    return { ...place, auth: { kind: 'token', token }, expiresAt };
  }

  private parse(ref: string): GkeRef {
    const { projectId } = this.options.scope;
    return requireProject(parseGkeRef(ref), projectId);
  }
}
