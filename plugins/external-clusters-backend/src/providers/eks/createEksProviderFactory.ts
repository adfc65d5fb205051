import {
  ClusterProviderFactory,
  ProviderAccount,
} from 'backstage-plugin-external-clusters-node';
import { CloudNetwork } from '../shared/CloudNetwork';
import { createCloudAgents } from '../shared/createCloudAgents';
import { AwsIdentityClient } from './AwsIdentityClient';
import { EksEndpointConfig, toAwsEndpoints } from './AwsEndpoints';
import { Ec2Client } from './Ec2Client';
import { EksChangeClient } from './EksChangeClient';
import { createEksRegions, EksClient } from './EksClient';
import { EksClusterProvider } from './EksClusterProvider';
import { EKS_FIELDS } from './eksFields';
import { eksLeastPrivilegePolicy } from './eksPolicies';
import {
  describeEksScope,
  EksScope,
  parseEksScope,
  readEksAccount,
} from './EksSettings';
import { EksWriteClient } from './EksWriteClient';
import { IamClient } from './IamClient';
import { readConfiguredEksAccount } from './readConfiguredEksAccount';
import { toKeySource } from './toKeySource';

export interface EksProviderFactoryOptions {
  endpoint: EksEndpointConfig;
  network: CloudNetwork;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Amazon Elastic Kubernetes Service. */
export function createEksProviderFactory(
  options: EksProviderFactoryOptions,
): ClusterProviderFactory {
  return {
    name: 'eks',
    title: 'EKS',
    description:
      'Amazon Elastic Kubernetes Service: the clusters of an AWS account, region by region.',
    capabilities: {
      discover: true,
      connect: false,
      changes: [
        'CreateCluster',
        'UpgradeControlPlane',
        'CreateNodePool',
        'UpdateNodePool',
        'UpgradeNodePool',
        'DeleteNodePool',
        'DeleteCluster',
      ],
      cancel: [],
      nodePoolEdits: ['desired', 'autoscaling', 'labels', 'taints'],
      nodePools: true,
      nodePoolsWithCluster: false,
      kubeconfigExec: true,
      // The name of the cluster is signed along.
      tokenOpensOneCluster: true,
    },
    accountFields: EKS_FIELDS.map(({ shape: _shape, ...field }) => field),
    leastPrivilegePolicy: eksLeastPrivilegePolicy,
    readAccount: readEksAccount,
    readConfiguredAccount: readConfiguredEksAccount,
    describeScope: describeEksScope,
    createProvider: account => createEksProvider(account, options),
  };
}

function createEksProvider(
  account: ProviderAccount,
  { endpoint, network, now }: EksProviderFactoryOptions,
): EksClusterProvider {
  const { credential } = account;
  const scope = parseEksScope(account.scope);

  const endpoints = toAwsEndpoints(endpoint);
  const agents = createCloudAgents(network);
  const identity = new AwsIdentityClient({
    ownKeys: toKeySource({ credential, scope, endpoints, agents, now }),
    role: roleToAssume(scope),
    region: scope.regions[0] ?? '',
    endpoints,
    agents,
    now,
  });
  const shared = { identity, endpoints, agents };
  const regions = createEksRegions(shared);
  return new EksClusterProvider({
    accountName: account.name,
    scope,
    clients: {
      eks: new EksClient(regions),
      changes: new EksChangeClient(regions),
      writes: new EksWriteClient(regions),
      ec2: new Ec2Client(shared),
      iam: new IamClient(shared),
    },
    identity,
    endpoints,
    now,
    disconnect: () => agents.close(),
  });
}

/** A web identity token opens its role by itself. */
function roleToAssume({ roleArn, externalId, identity }: EksScope) {
  return roleArn === undefined || identity?.kind === 'webIdentity'
    ? undefined
    : { arn: roleArn, externalId };
}
