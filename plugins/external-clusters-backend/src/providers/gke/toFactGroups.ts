import { FactGroup } from 'backstage-plugin-external-clusters-common';
import { factGroup } from '../shared/factGroup';
import type { RawGkeCluster } from './GkeClient';
import { parseGkeRef } from './GkeRef';

/** What Google tells of a cluster beyond the words that all providers share. */
export function toFactGroups(cluster: RawGkeCluster): FactGroup[] {
  const { channel } = cluster.releaseChannel ?? {};
  return [
    ...factGroup('Google Cloud', [
      ['Project', parseGkeRef(cluster.selfLink ?? '').projectId],
      ['Location', cluster.location ?? undefined],
      ['Node zones', cluster.locations ?? undefined],
      ['Description', cluster.description ?? undefined],
      ['Mode', cluster.autopilot?.enabled ? 'Autopilot' : 'Standard'],
      ['Release channel', channel ? String(channel) : undefined],
      ['Initial version', cluster.initialClusterVersion ?? undefined],
      ['Node version', cluster.currentNodeVersion ?? undefined],
      ['Alpha features', cluster.enableKubernetesAlpha || undefined],
      ['Expires', cluster.expireTime ?? undefined],
    ]),
    ...apiServerFacts(cluster),
    ...accessFacts(cluster),
    ...networkFacts(cluster),
  ];
}

function apiServerFacts(cluster: RawGkeCluster): FactGroup[] {
  const { dnsEndpointConfig, ipEndpointsConfig } =
    cluster.controlPlaneEndpointsConfig ?? {};
  const networks = ipEndpointsConfig?.authorizedNetworksConfig;
  return factGroup('API server', [
    ['Endpoint', cluster.endpoint ?? undefined],
    ['DNS endpoint', dnsEndpointConfig?.endpoint ?? undefined],
    ['Private endpoint', ipEndpointsConfig?.privateEndpoint ?? undefined],
    ['Public endpoint', ipEndpointsConfig?.enablePublicEndpoint ?? undefined],
    [
      'Authorized networks',
      networks?.cidrBlocks?.flatMap(({ cidrBlock }) => cidrBlock ?? []),
    ],
  ]);
}

function accessFacts(cluster: RawGkeCluster): FactGroup[] {
  const groups = cluster.authenticatorGroupsConfig;
  const encryption = cluster.databaseEncryption?.state;
  return factGroup('Access', [
    ['Workload identity', cluster.workloadIdentityConfig?.workloadPool ?? ''],
    ['Google Groups for RBAC', groups?.securityGroup ?? undefined],
    ['Legacy authorization', cluster.legacyAbac?.enabled || undefined],
    ['Shielded nodes', cluster.shieldedNodes?.enabled ?? undefined],
    ['Secrets encryption', encryption ? String(encryption) : undefined],
  ]);
}

function networkFacts(cluster: RawGkeCluster): FactGroup[] {
  const { networkConfig, ipAllocationPolicy } = cluster;
  const dataPath = networkConfig?.datapathProvider;
  const pods = cluster.defaultMaxPodsConstraint?.maxPodsPerNode;
  return factGroup('Network', [
    ['Network', cluster.network ?? undefined],
    ['Subnetwork', cluster.subnetwork ?? undefined],
    ['Pod range', cluster.clusterIpv4Cidr ?? undefined],
    ['Service range', cluster.servicesIpv4Cidr ?? undefined],
    ['VPC-native', ipAllocationPolicy?.useIpAliases ?? undefined],
    ['Data plane', dataPath ? String(dataPath) : undefined],
    ['Pods per node', pods ? String(pods) : undefined],
    ['Private nodes', networkConfig?.defaultEnablePrivateNodes || undefined],
  ]);
}
