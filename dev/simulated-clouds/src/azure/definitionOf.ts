import { ManagedClusterDefinition } from './ManagedClusterDefinition';
import { AzureClusterSpec, AzurePoolSpec } from './specs';

/** What a client would have written to get the cluster of this specification. */
export function definitionOf(spec: AzureClusterSpec): ManagedClusterDefinition {
  return {
    location: spec.location,
    tags: spec.tags ?? {},
    sku: { name: 'Base', tier: spec.tier ?? 'Free' },
    identity: { type: 'SystemAssigned' },
    properties: {
      kubernetesVersion: spec.kubernetesVersion,
      dnsPrefix: `${spec.name}-dns`,
      agentPoolProfiles: spec.pools.map(pool =>
        poolDefinitionOf(pool, spec.kubernetesVersion),
      ),
      disableLocalAccounts: spec.disableLocalAccounts ?? false,
      ...(spec.entraIntegrated
        ? { aadProfile: { managed: true, enableAzureRBAC: true } }
        : {}),
    },
  };
}

function poolDefinitionOf(pool: AzurePoolSpec, clusterVersion: string) {
  return {
    name: pool.name,
    count: pool.count,
    vmSize: pool.vmSize,
    mode: pool.mode ?? 'User',
    osType: pool.osType ?? 'Linux',
    orchestratorVersion: pool.version ?? clusterVersion,
    enableAutoScaling: pool.autoScaling !== undefined,
    minCount: pool.autoScaling?.min,
    maxCount: pool.autoScaling?.max,
    availabilityZones: pool.zones,
  };
}
