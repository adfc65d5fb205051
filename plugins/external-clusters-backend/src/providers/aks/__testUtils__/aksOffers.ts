import { ArmCluster } from '../editing/ArmCluster';
import { ClusterOffer, NodePoolOffer, VmSize } from '../editing/ClusterOffer';

const size = (name: string, cores: number, memoryGB: number): VmSize => ({
  name,
  cores,
  memoryGB,
  zones: ['1', '2', '3'],
});

const SIZES: VmSize[] = [
  size('Standard_A1_v2', 1, 2),
  size('Standard_D4ds_v5', 4, 16),
  { ...size('Standard_M8ms', 8, 218), zones: [] },
  {
    ...size('Standard_NC24ads_A100_v4', 24, 220),
    unavailable: 'Not available to this subscription in this location.',
  },
];

const version = (text: string) => ({
  version: text,
  isDefault: text.startsWith('1.33'),
  isPreview: text.startsWith('1.35'),
  isLongTermOnly: text.startsWith('1.30'),
});

/** What Azure offers a new cluster in West Europe. */
export const CLUSTER_OFFER: ClusterOffer = {
  locations: [
    { name: 'westeurope', displayName: 'West Europe' },
    { name: 'westus', displayName: 'West US' },
  ],
  resourceGroups: [
    { name: 'Contract-RG', location: 'westeurope' },
    { name: 'Metadata', location: 'nowhere' },
  ],
  versions: ['1.30.14', '1.32.9', '1.33.4', '1.33.10', '1.34.1', '1.35.0'].map(
    version,
  ),
  vmSizes: SIZES,
};

/** What Azure offers a new node pool of {@link armCluster}. */
export const NODE_POOL_OFFER: NodePoolOffer = {
  versions: [
    { version: '1.31.13', isPreview: false },
    { version: '1.32.9', isPreview: false },
  ],
  vmSizes: SIZES,
};

/** A running cluster with a System pool and a User pool, in ARM's own words. */
export function armCluster(changes: {
  cluster?: Partial<ArmCluster>;
  properties?: Partial<ArmCluster['properties']>;
}): ArmCluster {
  const pool = (name: string, mode: string) => ({
    name,
    mode,
    eTag: `etag-${name}`,
    vmSize: 'Standard_D4ds_v5',
    count: 2,
    orchestratorVersion: '1.32.9',
    currentOrchestratorVersion: '1.32.9',
    provisioningState: 'Succeeded',
    powerState: { code: 'Running' },
    enableAutoScaling: false,
    somethingNew: 'of a pool',
  });
  return {
    id: '/subscriptions/22222222-2222-4222-8222-222222222222/resourcegroups/Contract-RG/providers/Microsoft.ContainerService/managedClusters/example',
    name: 'example',
    type: 'Microsoft.ContainerService/ManagedClusters',
    location: 'westeurope',
    eTag: 'etag-cluster',
    tags: { team: 'a' },
    systemData: { createdAt: '2026-01-02T03:04:05.1234567Z' },
    ...changes.cluster,
    properties: {
      provisioningState: 'Succeeded',
      powerState: { code: 'Running' },
      resourceUID: 'uid-1',
      kubernetesVersion: '1.32.9',
      currentKubernetesVersion: '1.32.9',
      agentPoolProfiles: [pool('pool1', 'System'), pool('pool2', 'User')],
      somethingNew: { kept: true },
      ...changes.properties,
    },
  };
}
