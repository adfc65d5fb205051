import { operationKindValues } from 'backstage-plugin-external-clusters-common';
import {
  ClusterProviderFactory,
  ProviderAccount,
} from 'backstage-plugin-external-clusters-node';
import { CloudNetwork } from '../shared/CloudNetwork';
import { createCloudAgents } from '../shared/createCloudAgents';
import { AksClusterProvider } from './AksClusterProvider';
import { aksLeastPrivilegePolicy } from './aksPolicies';
import {
  AKS_FIELDS,
  describeAksScope,
  parseAksScope,
  readAksAccount,
} from './AksSettings';
import { ArmClient } from './ArmClient';
import { AksEndpointConfig, toAzureEndpoints } from './AzureEndpoints';
import { EntraClient } from './EntraClient';
import { readConfiguredAksAccount } from './readConfiguredAksAccount';
import { toProof } from './toProof';

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
      changes: [...operationKindValues],
      // A deletion that runs cannot be aborted.
      cancel: operationKindValues.filter(kind => kind !== 'DeleteCluster'),
      nodePoolEdits: ['desired', 'autoscaling', 'labels', 'taints'],
      nodePools: true,
      nodePoolsWithCluster: true,
      kubeconfigExec: true,
      // Entra's tokens are for the API servers of all AKS clusters alike.
      tokenOpensOneCluster: false,
    },
    accountFields: AKS_FIELDS.map(({ shape: _shape, ...field }) => field),
    leastPrivilegePolicy: aksLeastPrivilegePolicy,
    readAccount: readAksAccount,
    readConfiguredAccount: readConfiguredAksAccount,
    describeScope: describeAksScope,
    createProvider: account => createAksProvider(account, options),
  };
}

function createAksProvider(
  account: ProviderAccount,
  { endpoint, network, now }: AksProviderFactoryOptions,
): AksClusterProvider {
  const scope = parseAksScope(account.scope);

  const endpoints = toAzureEndpoints(scope.cloud, endpoint);
  const agents = createCloudAgents(network);
  const { tenantId, subscriptionId } = scope;
  const entra = new EntraClient({
    tenantId,
    proof: toProof(scope, account.credential),
    endpoints,
    agent: agents.https,
    now,
  });
  const agent = agents.https;
  const arm = new ArmClient({ subscriptionId, endpoints, entra, agent });
  return new AksClusterProvider({
    accountName: account.name,
    scope,
    arm,
    entra,
    now,
    disconnect: () => agents.close(),
  });
}
