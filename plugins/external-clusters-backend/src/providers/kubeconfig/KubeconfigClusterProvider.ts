import {
  AccountIdentity,
  CallOptions,
  ClusterCredential,
  ClusterProvider,
  ClusterSweep,
  NodePoolsResult,
  ObservationResult,
  ProviderError,
  ProviderRights,
  RightsSubject,
} from 'backstage-plugin-external-clusters-node';
import {
  clusterRef,
  isClusterUid,
  KubernetesReader,
  readinessIfTold,
} from '../../kubernetes';
import { toFacts } from '../shared/factGroup';
import { callEnded, untilAborted } from '../shared/untilAborted';
import { grantToHolder } from './grantToHolder';
import { KubeconfigScope } from './KubeconfigSettings';
import { toObservation } from './toObservation';

export interface KubeconfigClusterProviderOptions {
  accountName: string;
  scope: KubeconfigScope;
  credential: ClusterCredential;
  reader: KubernetesReader;
}

/**
 * The one cluster of a kubeconfig, read over its own API.
 *
 * It never answers `NotFound`: an address that is silent, or has another cluster, says nothing of the one asked for.
 */
export class KubeconfigClusterProvider implements ClusterProvider {
  constructor(private readonly options: KubeconfigClusterProviderOptions) {}

  async verifyAccount({ signal }: CallOptions): Promise<AccountIdentity> {
    const { server, context } = this.options.scope;
    return untilAborted(signal, async () => {
      // Whoever may not even ask for the version cannot use the cluster at all.
      await this.options.reader.version(this.options.credential, { signal });
      const uid = await this.readUid(signal);
      return {
        key: this.refOf(uid),
        facts: toFacts([
          ['API server', server],
          ['Context', context],
        ]),
      };
    });
  }

  async discoverClusters({ signal }: CallOptions): Promise<ClusterSweep> {
    const { ref, readings } = await this.readCluster(signal);
    return { clusters: [toObservation({ ref, ...readings })], missing: [] };
  }

  async observeClusters(
    refs: string[],
    options: CallOptions,
  ): Promise<ClusterSweep> {
    const [ref] = refs;
    if (ref === undefined) return { clusters: [], missing: [] };
    const result = await this.observeCluster(ref, options);
    return {
      clusters: result.kind === 'Observed' ? [result.observation] : [],
      missing: [],
    };
  }

  async observeCluster(
    ref: string,
    { signal }: CallOptions,
  ): Promise<ObservationResult> {
    this.checkRef(ref);
    const { uid, readings } = await this.readCluster(signal);
    if (!this.isSameCluster(ref, uid)) throw anotherCluster();
    return {
      kind: 'Observed',
      observation: toObservation({ ref, ...readings }),
    };
  }

  async observeNodePools(): Promise<NodePoolsResult> {
    throw new ProviderError(
      'Unsupported',
      'Clusters connected by kubeconfig have no node pools.',
    );
  }

  async clusterCredential(
    ref: string,
    { signal }: CallOptions,
  ): Promise<ClusterCredential> {
    this.checkRef(ref);
    // Gives a caller who leaves at once the time to do so.
    await Promise.resolve();
    if (signal.aborted) throw callEnded();
    return this.options.credential;
  }

  /** All rights are those in the cluster, which is asked itself. */
  async checkRights(
    { ref }: RightsSubject,
    { signal }: CallOptions,
  ): Promise<ProviderRights> {
    if (ref !== undefined) this.checkRef(ref);
    if (signal.aborted) throw callEnded();
    const { credential } = this.options;
    return { rights: [], clusterAccess: [grantToHolder(credential)] };
  }

  async close(): Promise<void> {
    // The reader and its connections are shared, and bounded there.
  }

  /** One call after the other: where the first one fails, the others would too. */
  private readCluster(signal: AbortSignal) {
    const { accountName: name, scope, credential, reader } = this.options;
    return untilAborted(signal, async () => {
      const version = await reader.version(credential, { signal });
      const uid = await this.readUid(signal);
      // A cluster that tells its version runs, whether it tells its readiness or not.
      const readiness = await readinessIfTold(reader, credential, { signal });
      const credentialExpiresAt = credential.expiresAt;
      return {
        uid,
        ref: this.refOf(uid),
        readings: { name, scope, version, readiness, credentialExpiresAt },
      };
    });
  }

  private readUid(signal: AbortSignal): Promise<string | undefined> {
    const { reader, credential } = this.options;
    return reader.clusterUid(credential, { signal });
  }

  private refOf(uid: string | undefined): string {
    return clusterRef({ ...this.options.scope, uid });
  }

  private checkRef(ref: string) {
    if (ref === this.refOf(undefined) || isClusterUid(ref)) return;
    throw new ProviderError(
      'InvalidRequest',
      'This is no id of the cluster of this kubeconfig.',
      { code: 'INVALID_REF' },
    );
  }

  /**
   * Rights to read the UID may come and go: where only one of both times had them, the address and its CA tell that it
   * is the same cluster.
   */
  private isSameCluster(ref: string, uid: string | undefined): boolean {
    return uid === undefined || ref === uid || !isClusterUid(ref);
  }
}

function anotherCluster(): ProviderError {
  return new ProviderError(
    'Unavailable',
    'Another cluster answers at this address now.',
    {
      code: 'ANOTHER_CLUSTER',
      hint: 'Disconnect this one and connect the new one.',
    },
  );
}
