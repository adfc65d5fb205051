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
  parseEksCredential,
  parseEksScope,
  readEksAccount,
} from './EksSettings';
import { EksWriteClient } from './EksWriteClient';
import { IamClient } from './IamClient';

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
    },
    accountFields: EKS_FIELDS.map(({ shape: _shape, ...field }) => field),
    leastPrivilegePolicy: eksLeastPrivilegePolicy,
    readAccount: readEksAccount,
    describeScope: describeEksScope,
    createProvider: account => createEksProvider(account, options),
  };
}

function createEksProvider(
  account: ProviderAccount,
  { endpoint, network, now }: EksProviderFactoryOptions,
): EksClusterProvider {
  const scope = parseEksScope(account.scope);
  const { roleArn, externalId } = scope;
  const endpoints = toAwsEndpoints(endpoint);
  const agents = createCloudAgents(network);
  const identity = new AwsIdentityClient({
    credential: parseEksCredential(account.credential),
    role: roleArn === undefined ? undefined : { arn: roleArn, externalId },
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
