import { LRUCache } from 'lru-cache';
import {
  CallOptions,
  ClusterCredential,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { isRefused } from '../../kubernetes';
import { ExpiringMemory } from '../shared/ExpiringMemory';
import { AwsEndpoints } from './AwsEndpoints';
import { AwsIdentityClient } from './AwsIdentityClient';
import { signClusterToken } from './ClusterTokenClient';
import { RawEksCluster } from './EksClient';
import { EksRef } from './EksRef';

const MOST_PLACES = 2000;

/** Where the API server of a cluster is. */
export interface ServerPlace {
  server: string;
  caPem?: string;
}

export interface EksClusterCredentialsOptions {
  identity: AwsIdentityClient;
  endpoints: AwsEndpoints;
  /** Reads the cluster, for where its API server is; throws `ProviderError`. */
  describe: (ref: EksRef, options: CallOptions) => Promise<RawEksCluster>;
  /** Epoch milliseconds. */
  now: () => number;
}

/**
 * Signs in to the clusters of one account.
 *
 * A token costs no call; where the API server is was mostly seen by a read of the cluster before.
 */
export class EksClusterCredentials {
  private readonly memory: ExpiringMemory<ClusterCredential>;
  private readonly places = new LRUCache<string, ServerPlace>({
    max: MOST_PLACES,
  });

  constructor(private readonly options: EksClusterCredentialsOptions) {
    this.memory = new ExpiringMemory({ now: options.now, isRefused });
  }

  get(ref: EksRef, { signal, pace }: CallOptions): Promise<ClusterCredential> {
    return this.memory.get(ref.ref, signal, making =>
      this.make(ref, { signal: making, pace }),
    );
  }

  /** Remembers where the API server of a cluster is. */
  learn({ arn, endpoint, certificateAuthority }: RawEksCluster): void {
    if (!arn || !endpoint) return;
    const ca = certificateAuthority?.data;
    this.places.set(arn, {
      server: endpoint,
      caPem: ca ? Buffer.from(ca, 'base64').toString('utf8') : undefined,
    });
  }

  close(): void {
    this.memory.close();
    this.places.clear();
  }

  private async make(
    ref: EksRef,
    options: CallOptions,
  ): Promise<ClusterCredential> {
    const { identity, endpoints, now } = this.options;
    const place = await this.placeOf(ref, options);
    const { token, expiresAt } = await signClusterToken({
      region: ref.region,
      clusterName: ref.name,
      keys: await identity.getKeys(options.signal),
      endpoints,
      now: now(),
    });
    return {
      ...place,
      auth: { kind: 'token', token },
      expiresAt,
      addressFrom: 'CloudProvider',
    };
  }

  /** Where the API server of a cluster is; throws `Unavailable` while there is none. */
  async placeOf(ref: EksRef, options: CallOptions): Promise<ServerPlace> {
    const known = this.places.get(ref.ref);
    if (known) return known;
    this.learn(await this.options.describe(ref, options));
    const place = this.places.get(ref.ref);
    if (place) return place;
    throw new ProviderError(
      'Unavailable',
      'The cluster has no API server yet',
      { code: 'NO_API_SERVER' },
    );
  }
}
