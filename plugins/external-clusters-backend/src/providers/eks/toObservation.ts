import { FactGroup, NodePool } from 'backstage-plugin-external-clusters-common';
import {
  ClusterObservation,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { factGroup } from '../shared/factGroup';
import { toPlainText } from '../shared/toPlainText';
import type { RawEksCluster, RawEksNodegroup } from './EksClient';
import { parseEksRef } from './EksRef';
import { toTaints } from './toTaints';
import { toNodePoolState, toState } from './toState';

const CAPACITY: Record<string, string> = {
  ON_DEMAND: 'On-Demand',
  SPOT: 'Spot',
  CAPACITY_BLOCK: 'Capacity Block',
};

/**
 * Turns the answer of DescribeCluster into our words.
 *
 * Throws `Unavailable` when the answer is no cluster at all, so that nothing is concluded from it.
 */
export function toObservation(cluster: RawEksCluster): ClusterObservation {
  const { arn, name, status, version, createdAt, tags } = cluster;
  if (!arn || !name) throw brokenAnswer('a cluster');
  const { ref, region } = parseEksRef(arn);
  const issues = cluster.health?.issues ?? [];
  return {
    ref,
    name,
    location: region,
    identity: { createdAt: createdAt?.getTime() },
    state: toState(status, issues),
    providerState: status ?? '',
    stateReason: reasonOf(issues),
    version,
    factGroups: toFactGroups(cluster, region),
    tags: tags ?? {},
  };
}

/** Turns the answer of DescribeNodegroup into our words; throws `Unavailable` when it is no node group. */
export function toNodePool(nodegroup: RawEksNodegroup): NodePool {
  const { nodegroupName, status, scalingConfig } = nodegroup;
  if (!nodegroupName) throw brokenAnswer('a node group');
  const { minSize, maxSize, desiredSize } = scalingConfig ?? {};
  const issues = nodegroup.health?.issues ?? [];
  return {
    name: nodegroupName,
    state: toNodePoolState(status, issues),
    stateReason: reasonOf(issues),
    providerState: status ?? '',
    version: nodegroup.version,
    desired: desiredSize,
    autoscaling:
      minSize !== undefined && maxSize !== undefined
        ? { min: minSize, max: maxSize }
        : undefined,
    instanceTypes: nodegroup.instanceTypes ?? [],
    zones: [],
    mode: CAPACITY[nodegroup.capacityType ?? ''],
    operatingSystem: nodegroup.amiType,
    labels: nodegroup.labels ?? {},
    taints: toTaints(nodegroup.taints),
    createdAt: nodegroup.createdAt?.getTime(),
  };
}

interface HealthIssue {
  code?: string;
  message?: string;
}

function reasonOf(issues: HealthIssue[]): string | undefined {
  const told = issues.map(({ code, message }) =>
    [code, message].filter(Boolean).join(': '),
  );
  return toPlainText(told.join('; '));
}

function toFactGroups(cluster: RawEksCluster, region: string): FactGroup[] {
  const logs = cluster.logging?.clusterLogging ?? [];
  return [
    ...factGroup('AWS', [
      ['Region', region],
      ['Platform version', cluster.platformVersion],
      ['Role', cluster.roleArn],
      ['OIDC issuer', cluster.identity?.oidc?.issuer],
      ['Authentication mode', cluster.accessConfig?.authenticationMode],
      ['Support after standard support', cluster.upgradePolicy?.supportType],
      [
        'Control plane logs',
        logs
          .filter(({ enabled }) => enabled)
          .flatMap(({ types }) => types ?? []),
      ],
      ['Secrets encryption', (cluster.encryptionConfig ?? []).length > 0],
      ['Deletion protection', cluster.deletionProtection],
    ]),
    ...networkFacts(cluster),
  ];
}

function networkFacts(cluster: RawEksCluster): FactGroup[] {
  const vpc = cluster.resourcesVpcConfig;
  const network = cluster.kubernetesNetworkConfig;
  return [
    ...factGroup('Network', [
      ['VPC', vpc?.vpcId],
      ['Subnets', vpc?.subnetIds],
      ['Security groups', vpc?.securityGroupIds],
      ['Cluster security group', vpc?.clusterSecurityGroupId],
      ['Service IPv4 CIDR', network?.serviceIpv4Cidr],
      ['Service IPv6 CIDR', network?.serviceIpv6Cidr],
      ['IP family', network?.ipFamily],
    ]),
    ...factGroup('API server', [
      ['Endpoint', cluster.endpoint],
      ['Public access', vpc?.endpointPublicAccess],
      ['Public access CIDRs', vpc?.publicAccessCidrs],
      ['Private access', vpc?.endpointPrivateAccess],
    ]),
  ];
}

function brokenAnswer(thing: string): ProviderError {
  return new ProviderError(
    'Unavailable',
    `AWS gave an answer that is not ${thing}`,
    { code: 'BROKEN_ANSWER' },
  );
}
