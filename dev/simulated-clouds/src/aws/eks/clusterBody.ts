import { KubernetesEndpoint } from '../../kubernetes';
import { iamArn } from '../arn';
import { AwsOffer } from '../offer';
import { ec2Id } from '../offer/defaultNetwork';
import { EksCluster } from './EksCluster';
import { networkOf } from './networkOf';

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
  offer: AwsOffer,
) {
  const { accountId, arn, createdAt, name, spec, status } = cluster;
  return {
    name,
    arn,
    createdAt: createdAt / 1000,
    version: spec.version,
    endpoint: endpoint?.server,
    roleArn: spec.roleArn ?? iamArn(accountId, 'role/eks-cluster-role'),
    resourcesVpcConfig: vpcConfig(cluster, offer),
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
    platformVersion: offer.findVersion(spec.version)?.platformVersion,
    tags: spec.tags ?? {},
    encryptionConfig: encryptionOf(spec.encryptionKeyArn),
    health: { issues: cluster.healthIssues },
    accessConfig: {
      bootstrapClusterCreatorAdminPermissions: true,
      authenticationMode: spec.authenticationMode ?? 'API_AND_CONFIG_MAP',
    },
    upgradePolicy: { supportType: spec.supportType ?? 'EXTENDED' },
    deletionProtection: spec.deletionProtection ?? false,
  };
}

function vpcConfig(cluster: EksCluster, offer: AwsOffer) {
  const { arn, spec } = cluster;
  return {
    ...networkOf(cluster, offer),
    securityGroupIds: spec.securityGroupIds ?? [],
    clusterSecurityGroupId: ec2Id('sg', arn),
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
  const issuer = ec2Id('', arn).slice(1).padEnd(32, '0').toUpperCase();
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
