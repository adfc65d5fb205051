import { CloudRight } from '../shared/rights';

const CLUSTERS = 'Microsoft.ContainerService/managedClusters';

/** A right of Azure. */
export interface AksRight extends CloudRight {
  /** It is one of the data actions, which count only where a cluster uses Azure RBAC. */
  isData?: boolean;
  /** It is one of the subscription, and not of a cluster. */
  ofSubscription?: boolean;
}

/** Looked for where no cluster can be asked itself. */
const INSIDE = [
  'version/read',
  'readyz/read',
  'namespaces/read',
  'nodes/read',
  'pods/read',
  'events/read',
  'metrics.k8s.io/nodes/read',
  'metrics.k8s.io/pods/read',
];

/**
 * All that the calls of this adapter need, and nothing else: the policies are made of it.
 * Source: the actions of Microsoft.ContainerService in Azure's "permissions" reference.
 */
export const AKS_RIGHTS: readonly AksRight[] = [
  { name: 'Microsoft.Authorization/permissions/read', neededFor: [] },
  { name: `${CLUSTERS}/read`, neededFor: ['View'] },
  {
    name: `${CLUSTERS}/listClusterUserCredential/action`,
    neededFor: ['Inside'],
  },
  ...INSIDE.map(
    (name): AksRight => ({
      name: `${CLUSTERS}/${name}`,
      neededFor: [],
      helpsWith: ['Inside'],
      isData: true,
    }),
  ),
  { name: `${CLUSTERS}/write`, neededFor: ['Upgrade', 'Create'] },
  { name: `${CLUSTERS}/delete`, neededFor: ['Delete'] },
  { name: `${CLUSTERS}/start/action`, neededFor: ['Power'] },
  { name: `${CLUSTERS}/stop/action`, neededFor: ['Power'] },
  {
    name: `${CLUSTERS}/abort/action`,
    neededFor: [],
    helpsWith: ['Upgrade', 'Power', 'Create'],
  },
  { name: `${CLUSTERS}/upgradeProfiles/read`, neededFor: ['Upgrade'] },
  {
    name: `${CLUSTERS}/availableAgentPoolVersions/read`,
    neededFor: ['Upgrade', 'NodePools'],
  },
  { name: `${CLUSTERS}/agentPools/write`, neededFor: ['Upgrade', 'NodePools'] },
  { name: `${CLUSTERS}/agentPools/delete`, neededFor: ['NodePools'] },
  {
    name: `${CLUSTERS}/agentPools/abort/action`,
    neededFor: [],
    helpsWith: ['Upgrade', 'NodePools'],
  },
  {
    name: 'Microsoft.ContainerService/locations/operations/read',
    neededFor: ['Upgrade', 'NodePools', 'Power', 'Create', 'Delete'],
    ofSubscription: true,
  },
  {
    name: 'Microsoft.ContainerService/locations/kubernetesVersions/read',
    neededFor: ['Create'],
    ofSubscription: true,
  },
  {
    name: 'Microsoft.Compute/skus/read',
    neededFor: ['NodePools', 'Create'],
    ofSubscription: true,
  },
  {
    name: 'Microsoft.Resources/subscriptions/locations/read',
    neededFor: ['Create'],
    ofSubscription: true,
  },
  {
    name: 'Microsoft.Resources/subscriptions/resourceGroups/read',
    neededFor: ['Create'],
    ofSubscription: true,
  },
];
