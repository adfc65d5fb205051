import {
  AccountIdentity,
  CallOptions,
  ClusterCredential,
  ClusterProvider,
  ClusterSweep,
  NodePoolsResult,
  ObservationResult,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { CallSubject } from '../shared/CallSubject';
import { ExpiringMemory } from '../shared/ExpiringMemory';
import { toFacts } from '../shared/factGroup';
import { untilAborted } from '../shared/untilAborted';
import { GkeClient, RawGkeCluster } from './GkeClient';
import { GkeRef, parseGkeRef } from './GkeRef';
import { GkeScope } from './GkeSettings';
import { GoogleTokenClient } from './GoogleTokenClient';
import { toClusterPlace } from './toClusterPlace';
import { toObservation } from './toObservation';
import { toProviderError } from './toProviderError';

const EVERYWHERE = '-';

const LIST = { action: 'list the clusters', right: 'container.clusters.list' };
const READ = { action: 'read the cluster', right: 'container.clusters.get' };
const SIGN_IN = {
  action: 'get a credential for the cluster',
  right: 'container.clusters.get',
};

export interface GkeClusterProviderOptions {
  accountName: string;
  scope: GkeScope;
  client: GkeClient;
  tokens: GoogleTokenClient;
  /** Epoch milliseconds. */
  now: () => number;
  /** Closes the account's connections. */
  disconnect: () => void;
}

/** The clusters of one Google Cloud project. */
export class GkeClusterProvider implements ClusterProvider {
  private readonly credentials: ExpiringMemory<ClusterCredential>;

  constructor(private readonly options: GkeClusterProviderOptions) {
    this.credentials = new ExpiringMemory(options.now);
  }

  // The API has nothing cheaper that needs no further right: the list is one call and has no pages.
  async verifyAccount({ signal }: CallOptions): Promise<AccountIdentity> {
    const { projectId, clientEmail } = this.options.scope;
    await this.list(EVERYWHERE, signal);
    return {
      key: projectId,
      facts: toFacts([
        ['Project', projectId],
        ['Service account', clientEmail],
      ]),
    };
  }

  async discoverClusters({ signal }: CallOptions): Promise<ClusterSweep> {
    const { clusters, missingZones } = await this.list(EVERYWHERE, signal);
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
    { signal }: CallOptions,
  ): Promise<ObservationResult> {
    const parsed = this.parse(ref);
    try {
      const cluster = await this.get(READ, parsed, signal);
      return { kind: 'Observed', observation: toObservation(cluster) };
    } catch (error) {
      if (error instanceof ProviderError && error.kind === 'NotFound') {
        return { kind: 'NotFound' };
      }
      throw error;
    }
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
    return this.call(SIGN_IN, signal, () =>
      this.credentials.get(parsed.ref, signal, async making => {
        await pace?.();
        return this.makeCredential(parsed, making);
      }),
    );
  }

  async close(): Promise<void> {
    this.credentials.close();
    this.options.tokens.close();
    await this.options.client.close();
    this.options.disconnect();
  }

  private async makeCredential(
    ref: GkeRef,
    signal: AbortSignal,
  ): Promise<ClusterCredential> {
    const place = toClusterPlace(await this.get(SIGN_IN, ref, signal));
    // A cluster's API takes access tokens only, not what signs the calls to Google's own API.
    const { token, expiresAt } = await this.options.tokens.getToken(signal);
    return { ...place, auth: { kind: 'token', token }, expiresAt };
  }

  private async get(
    subject: Omit<CallSubject, 'account'>,
    ref: GkeRef,
    signal: AbortSignal,
  ): Promise<RawGkeCluster> {
    try {
      return await this.call(subject, signal, () =>
        this.options.client.getCluster(ref, signal),
      );
    } catch (error) {
      if (!(error instanceof ProviderError) || error.kind !== 'NotFound') {
        throw error;
      }
      throw await this.confirmGone(error, ref, signal);
    }
  }

  /**
   * Google says not-found of projects, locations and clusters alike, and only its text tells which. So its list of the
   * location has the last word: gone is what a whole list does not hold.
   */
  private async confirmGone(
    notFound: ProviderError,
    { ref, location }: GkeRef,
    signal: AbortSignal,
  ): Promise<ProviderError> {
    const { clusters, missingZones } = await this.list(location, signal);
    const listed = clusters.some(cluster => toObservation(cluster).ref === ref);
    if (!listed && missingZones.length === 0) return notFound;
    return new ProviderError(
      'Unavailable',
      `Google contradicts itself about a cluster of account ${this.options.accountName}`,
      { cause: notFound },
    );
  }

  private async list(location: string, signal: AbortSignal) {
    try {
      return await this.call(LIST, signal, () =>
        this.options.client.listClusters(location, signal),
      );
    } catch (error) {
      if (!(error instanceof ProviderError) || error.kind !== 'NotFound') {
        throw error;
      }
      throw new ProviderError(
        'Unavailable',
        `Google does not know the project or the location of account ${this.options.accountName}`,
        {
          code: 'SCOPE_NOT_FOUND',
          cause: error,
          hint: 'Check the project ID, and that the project still exists.',
        },
      );
    }
  }

  private parse(ref: string): GkeRef {
    const parsed = parseGkeRef(ref);
    if (parsed.projectId === this.options.scope.projectId) return parsed;
    throw new ProviderError(
      'InvalidRequest',
      `Account ${this.options.accountName} is for another project`,
      { code: 'FOREIGN_REF', field: 'ref' },
    );
  }

  private async call<T>(
    { action, right }: Omit<CallSubject, 'account'>,
    signal: AbortSignal,
    call: () => Promise<T>,
  ): Promise<T> {
    const { accountName: account, now } = this.options;
    try {
      return await untilAborted(signal, call);
    } catch (error) {
      throw toProviderError(error, { account, action, right }, now());
    }
  }
}
