import { deterministicUuid } from '../kubernetes';
import { AzureCluster } from './AzureCluster';
import { CLUSTER_DEFAULTS, POOL_DEFAULTS } from './aksDefaults';
import { OperationFailure } from './AzureOperations';
import { AgentPoolDefinition } from './ManagedClusterDefinition';
import { writtenNodes } from './nodesOf';
import { nodeResourceGroupOf } from './requireCluster';

/** How a request, or ARM itself, spells the path of a cluster: ARM compares without case and echoes what it was asked. */
export interface Spelling {
  resourceGroupsSegment: 'resourceGroups' | 'resourcegroups';
  resourceGroup: string;
  name: string;
}

/** The ARM body of a cluster, read-only properties included. */
export function toManagedCluster(cluster: AzureCluster, spelling: Spelling) {
  const { definition } = cluster;
  return {
    id: clusterIdOf(cluster, spelling),
    location: definition.location.toLowerCase().replaceAll(' ', ''),
    name: cluster.name,
    type: 'Microsoft.ContainerService/ManagedClusters',
    tags: definition.tags ?? {},
    kind: 'Base',
    sku: definition.sku ?? { name: 'Base', tier: 'Free' },
    identity: identityOf(cluster),
    systemData: systemDataOf(cluster),
    eTag: cluster.eTag,
    properties: propertiesOf(cluster),
  };
}

/** The body of a pool as its own ARM resource. */
export function toAgentPool(
  cluster: AzureCluster,
  pool: AgentPoolDefinition,
  spelling: Spelling,
) {
  const { name, ...properties } = toPoolProfile(cluster, pool);
  return {
    id: `${clusterIdOf(cluster, spelling)}/agentPools/${name}`,
    name,
    type: 'Microsoft.ContainerService/managedClusters/agentPools',
    properties,
  };
}

function clusterIdOf(
  { subscriptionId }: AzureCluster,
  { resourceGroupsSegment, resourceGroup, name }: Spelling,
) {
  return `/subscriptions/${subscriptionId}/${resourceGroupsSegment}/${resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${name}`;
}

function propertiesOf(cluster: AzureCluster) {
  const { properties } = cluster.definition;
  const prefix = properties.dnsPrefix ?? `${cluster.name}-dns`;
  const host = `${prefix}-${cluster.resourceUid.slice(0, 8)}`;
  return {
    ...CLUSTER_DEFAULTS,
    ...properties,
    provisioningState: cluster.state.provisioningState,
    powerState: { code: cluster.state.powerState },
    kubernetesVersion: cluster.wantedVersion,
    currentKubernetesVersion: cluster.version,
    dnsPrefix: prefix,
    fqdn: `${host}.hcp.${cluster.definition.location}.azmk8s.io`,
    azurePortalFQDN: `${host}.portal.hcp.${cluster.definition.location}.azmk8s.io`,
    agentPoolProfiles: cluster.pools.map(pool => toPoolProfile(cluster, pool)),
    nodeResourceGroup:
      properties.nodeResourceGroup ??
      nodeResourceGroupOf(cluster.definition.location, {
        group: cluster.resourceGroup,
        name: cluster.name,
      }),
    maxAgentPools: 100,
    disableLocalAccounts: properties.disableLocalAccounts ?? false,
    resourceUID: cluster.resourceUid,
    ...statusOf(cluster.state.provisioningState, cluster.failure),
  };
}

/** Why the last operation failed, for as long as it has. */
function statusOf(state: string, failure: OperationFailure | undefined) {
  return state === 'Failed' && failure
    ? { status: { provisioningError: failure } }
    : {};
}

function toPoolProfile(cluster: AzureCluster, pool: AgentPoolDefinition) {
  const version = pool.orchestratorVersion ?? cluster.version;
  const { eTag, failure } = cluster.pool(pool.name);
  const state = cluster.poolState(pool.name);
  const nodes = cluster.pool(pool.name).nodes(writtenNodes(cluster, pool));
  return {
    ...POOL_DEFAULTS,
    ...pool,
    eTag,
    count: pool.count ?? 1,
    orchestratorVersion: version,
    currentOrchestratorVersion: nodes.version,
    nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202510.19.0',
    provisioningState: state,
    powerState: { code: cluster.state.powerState },
    enableAutoScaling: pool.enableAutoScaling ?? false,
    ...statusOf(state, failure),
  };
}

function identityOf({ definition, resourceUid }: AzureCluster) {
  return {
    ...(definition.identity ?? { type: 'SystemAssigned' }),
    principalId: deterministicUuid(resourceUid, 'principal'),
  };
}

function systemDataOf({ createdAt }: AzureCluster) {
  const at = new Date(createdAt).toISOString();
  const by = 'platform@example.com';
  return {
    createdBy: by,
    createdByType: 'User',
    createdAt: at,
    lastModifiedBy: by,
    lastModifiedByType: 'User',
    lastModifiedAt: at,
  };
}
