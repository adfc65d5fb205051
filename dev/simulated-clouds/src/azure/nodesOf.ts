import { NodeSpec } from '../kubernetes';
import { AzureCluster } from './AzureCluster';
import { AgentPoolDefinition } from './ManagedClusterDefinition';

/** The nodes that AKS would have made for the cluster's pools at this moment. */
export function nodesOf(cluster: AzureCluster): NodeSpec[] {
  return cluster.pools.flatMap(pool =>
    Array.from({ length: pool.count ?? 1 }, (_, index) =>
      nodeOf(cluster, pool, index),
    ),
  );
}

function nodeOf(
  cluster: AzureCluster,
  pool: AgentPoolDefinition,
  index: number,
): NodeSpec {
  // Scale set instances count in base 36 with six digits.
  const instance = index.toString(36).padStart(6, '0');
  const serial = parseInt(cluster.resourceUid.slice(0, 6), 16);
  const zones = pool.availabilityZones ?? [];
  const zone = zones[index % Math.max(1, zones.length)];
  return {
    name: `aks-${pool.name}-${String(serial).padStart(8, '0')}-vmss${instance}`,
    pool: pool.name,
    ready: index >= cluster.notReadyNodes(pool.name),
    zone: zone ? `${cluster.definition.location}-${zone}` : '0',
    instanceType: pool.vmSize,
    version: `v${pool.orchestratorVersion ?? cluster.version}`,
  };
}
