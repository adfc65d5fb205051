import { createHash } from 'node:crypto';
import { iamArn } from '../arn';
import { KubernetesEndpoint } from '../../kubernetes';
import { findClusterVersion } from './clusterVersions';
import { EksCluster } from './EksCluster';

const LOG_TYPES = [
  'api',
  'audit',
  'authenticator',
  'controllerManager',
  'scheduler',
];

/** The `cluster` of DescribeCluster; a cluster that is being created has no endpoint yet. */
export function clusterBody(
  cluster: EksCluster,
  endpoint: KubernetesEndpoint | undefined,
) {
  const { accountId, arn, createdAt, name, spec, status } = cluster;
  return {
    name,
    arn,
    createdAt: createdAt / 1000,
    version: spec.version,
    endpoint: endpoint?.server,
    roleArn: spec.roleArn ?? iamArn(accountId, 'role/eks-cluster-role'),
    resourcesVpcConfig: vpcConfig(cluster),
    kubernetesNetworkConfig: {
      serviceIpv4Cidr: '172.20.0.0/16',
      ipFamily: 'ipv4',
      elasticLoadBalancing: { enabled: false },
    },
    logging: { clusterLogging: loggingOf(spec.logging ?? []) },
    identity: identityOf(cluster),
    status,
    certificateAuthority: {
      data: endpoint && Buffer.from(endpoint.caPem).toString('base64'),
    },
    clientRequestToken: cluster.clientRequestToken,
    platformVersion: findClusterVersion(spec.version)?.platformVersion,
    tags: spec.tags ?? {},
    encryptionConfig: encryptionOf(spec.encryptionKeyArn),
    health: { issues: spec.healthIssues ?? [] },
    accessConfig: {
      bootstrapClusterCreatorAdminPermissions: true,
      authenticationMode: spec.authenticationMode ?? 'API_AND_CONFIG_MAP',
    },
    upgradePolicy: { supportType: spec.supportType ?? 'EXTENDED' },
    deletionProtection: spec.deletionProtection ?? false,
  };
}

function vpcConfig({ arn, spec }: EksCluster) {
  return {
    subnetIds: spec.subnetIds ?? [1, 2, 3].map(n => id('subnet', arn, `${n}`)),
    securityGroupIds: spec.securityGroupIds ?? [],
    clusterSecurityGroupId: id('sg', arn),
    vpcId: id('vpc', arn),
    endpointPublicAccess: spec.endpointPublicAccess ?? true,
    endpointPrivateAccess: spec.endpointPrivateAccess ?? true,
    publicAccessCidrs: spec.publicAccessCidrs ?? ['0.0.0.0/0'],
  };
}

function loggingOf(enabled: readonly string[]) {
  const disabled = LOG_TYPES.filter(type => !enabled.includes(type));
  return [
    { types: enabled, enabled: true },
    { types: disabled, enabled: false },
  ].filter(({ types }) => types.length > 0);
}

function identityOf({ arn, spec, status }: EksCluster) {
  if (status === 'CREATING') return undefined;
  const issuer = id('', arn).slice(1).padEnd(32, '0').toUpperCase();
  return {
    oidc: {
      issuer: `https://oidc.eks.${spec.region}.amazonaws.com/id/${issuer}`,
    },
  };
}

function encryptionOf(keyArn: string | undefined) {
  if (!keyArn) return undefined;
  return [{ resources: ['secrets'], provider: { keyArn } }];
}

/** An id as EC2 makes them, always the same for the same words. */
function id(prefix: string, ...words: string[]) {
  const digest = createHash('sha256').update(words.join('\0')).digest('hex');
  return `${prefix}-${digest.slice(0, 17)}`;
}
