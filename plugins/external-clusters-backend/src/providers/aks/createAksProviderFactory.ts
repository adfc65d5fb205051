import {
  ClusterProviderFactory,
  ProviderAccount,
} from 'backstage-plugin-external-clusters-node';
import { CloudNetwork } from '../shared/CloudNetwork';
import { createCloudAgents } from '../shared/createCloudAgents';
import { AksClient } from './AksClient';
import { AksClusterProvider } from './AksClusterProvider';
import { aksLeastPrivilegePolicy } from './aksLeastPrivilegePolicy';
import {
  AKS_FIELDS,
  describeAksScope,
  parseAksCredential,
  parseAksScope,
  readAksAccount,
} from './AksSettings';
import { AksEndpointConfig, toAzureEndpoints } from './AzureEndpoints';
import { EntraClient } from './EntraClient';

export interface AksProviderFactoryOptions {
  endpoint: AksEndpointConfig;
  network: CloudNetwork;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Azure Kubernetes Service. */
export function createAksProviderFactory(
  options: AksProviderFactoryOptions,
): ClusterProviderFactory {
  return {
    name: 'aks',
    title: 'AKS',
    description: 'Azure Kubernetes Service: the clusters of a subscription.',
    capabilities: {
      discover: true,
      connect: false,
      changes: [],
      cancel: false,
      nodePoolEdits: [],
      nodePools: true,
      nodePoolsWithCluster: true,
    },
    accountFields: AKS_FIELDS.map(({ shape: _shape, ...field }) => field),
    leastPrivilegePolicy: aksLeastPrivilegePolicy,
    readAccount: readAksAccount,
    describeScope: describeAksScope,
    createProvider: account => createAksProvider(account, options),
  };
}

function createAksProvider(
  account: ProviderAccount,
  { endpoint, network, now }: AksProviderFactoryOptions,
): AksClusterProvider {
  const scope = parseAksScope(account.scope);
  const { clientSecret } = parseAksCredential(account.credential);
  const endpoints = toAzureEndpoints(scope.cloud, endpoint);
  const agents = createCloudAgents(network);
  const { tenantId, clientId, subscriptionId } = scope;
  const entra = new EntraClient({
    tenantId,
    clientId,
    clientSecret,
    endpoints,
    agent: agents.https,
    now,
  });
  const client = new AksClient({
    subscriptionId,
    endpoints,
    entra,
    agent: agents.https,
  });
  return new AksClusterProvider({
    accountName: account.name,
    scope,
    client,
    entra,
    now,
    disconnect: () => agents.close(),
  });
}
