import { NodeSpec } from '../kubernetes';
import { AzureCluster } from './AzureCluster';
import { USUAL_OFFER } from './AzureOffer';
import { AgentPoolDefinition } from './ManagedClusterDefinition';
import { PoolNodes } from './PoolTransition';

/** The nodes that AKS would have made for the cluster's pools at this moment. */
export function nodesOf(cluster: AzureCluster): NodeSpec[] {
  return cluster.pools.flatMap(pool => {
    const { count } = cluster
      .pool(pool.name)
      .nodes(writtenNodes(cluster, pool));
    return Array.from({ length: count }, (_, index) =>
      nodeOf(cluster, pool, index),
    );
  });
}

/** The nodes of a pool as they were asked for. */
export function writtenNodes(
  cluster: AzureCluster,
  { count, orchestratorVersion }: AgentPoolDefinition,
): PoolNodes {
  return {
    count: count ?? 1,
    version: orchestratorVersion ?? cluster.version,
  };
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
  const { notReady } = cluster.pool(pool.name);
  const version = cluster
    .pool(pool.name)
    .versionOf(index, writtenNodes(cluster, pool));
  return {
    name: `aks-${pool.name}-${String(serial).padStart(8, '0')}-vmss${instance}`,
    pool: pool.name,
    ready: index >= notReady,
    zone: zone ? `${cluster.definition.location}-${zone}` : '0',
    instanceType: pool.vmSize,
    ...machineSize(pool.vmSize),
    version: `v${version}`,
    labels: pool.nodeLabels ?? {},
    taints: (pool.nodeTaints ?? []).map(toTaint),
  };
}

/** Cores and GiB of a VM size; nothing of one that is not usual. */
function machineSize(vmSize: string | undefined) {
  const size = USUAL_OFFER.vmSizes.find(({ name }) => name === vmSize);
  return size && { cpu: size.cores, memory: size.memoryGB };
}

function toTaint(text: string) {
  const [what = '', effect = ''] = text.split(':');
  const [key = '', value] = what.split('=');
  return { key, value, effect };
}
