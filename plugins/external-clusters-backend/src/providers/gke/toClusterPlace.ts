import {
  ClusterCredential,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import type { RawGkeCluster } from './GkeClient';

type ClusterPlace = Pick<ClusterCredential, 'server' | 'caPem' | 'addressFrom'>;

/**
 * Where a cluster's own API answers, and whose certificate it shows.
 *
 * The address comes first; a cluster that has none can have a name instead, whose certificate the system's roots know.
 * Throws `Unavailable` while there is neither.
 */
export function toClusterPlace(cluster: RawGkeCluster): ClusterPlace {
  const { endpoint, masterAuth, controlPlaneEndpointsConfig } = cluster;
  const ca = masterAuth?.clusterCaCertificate;
  if (endpoint && ca) {
    return {
      server: `https://${endpoint}`,
      caPem: Buffer.from(ca, 'base64').toString('utf8'),
      addressFrom: 'CloudProvider',
    };
  }
  const dns = controlPlaneEndpointsConfig?.dnsEndpointConfig;
  if (dns?.endpoint && dns.allowExternalTraffic) {
    return { server: `https://${dns.endpoint}`, addressFrom: 'CloudProvider' };
  }
  throw new ProviderError(
    'Unavailable',
    'The cluster has no API server that can be reached yet',
    { code: 'NO_ENDPOINT' },
  );
}
