import {
  ClusterProviderFactory,
  ProviderAccount,
} from 'backstage-plugin-external-clusters-node';
import { CloudNetwork } from '../shared/CloudNetwork';
import { createCloudAgents } from '../shared/createCloudAgents';
import { AwsIdentityClient } from './AwsIdentityClient';
import { EksEndpointConfig, toAwsEndpoints } from './AwsEndpoints';
import { EksClient } from './EksClient';
import { EksClusterProvider } from './EksClusterProvider';
import { EKS_FIELDS } from './eksFields';
import { eksLeastPrivilegePolicy } from './eksLeastPrivilegePolicy';
import {
  describeEksScope,
  parseEksCredential,
  parseEksScope,
  readEksAccount,
} from './EksSettings';

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
      changes: [],
      cancel: false,
      nodePoolEdits: [],
      nodePools: true,
      nodePoolsWithCluster: false,
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
  return new EksClusterProvider({
    accountName: account.name,
    scope,
    client: new EksClient({ identity, endpoints, agents }),
    identity,
    endpoints,
    now,
    disconnect: () => agents.close(),
  });
}
