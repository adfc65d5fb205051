import { NodeSpec } from '../../kubernetes';
import { GkeCluster } from './GkeCluster';
import { GkeNodePool } from './GkeNodePool';
import { hashOf } from './links';

/** Cores and GiB of the machine types whose name does not say them. */
const SHARED_CORE: Record<string, { cpu: number; memory: number }> = {
  'e2-micro': { cpu: 2, memory: 1 },
  'e2-small': { cpu: 2, memory: 2 },
  'e2-medium': { cpu: 2, memory: 4 },
};
/** GiB per core of a machine family. */
const MEMORY_PER_CORE: Record<string, number> = {
  standard: 4,
  highmem: 8,
  highcpu: 1,
};

/** The nodes of a cluster as its own API shows them: those of every pool, in all its zones. */
export function nodesOf(cluster: GkeCluster): NodeSpec[] {
  if (cluster.state.status === 'PROVISIONING') return [];
  return cluster.nodePools.flatMap(pool => nodesOfPool(cluster, pool));
}

function nodesOfPool(cluster: GkeCluster, pool: GkeNodePool): NodeSpec[] {
  const group = `gke-${cluster.name}-${pool.name}`.slice(0, 44);
  const size = machineSize(pool.machineType);
  return Array.from({ length: pool.totalNodes }, (_, index) => {
    const zone =
      pool.locations[index % pool.locations.length] ?? cluster.location;
    const unique = hashOf(`${cluster.id}/${pool.name}/${index}`);
    return {
      name: `${group}-${hashOf(pool.name)}-${unique.slice(0, 4)}`,
      pool: pool.name,
      zone,
      instanceType: pool.machineType,
      version: `v${pool.version}`,
      labels: { ...pool.labels },
      ...size,
    };
  });
}

/** Cores and GiB of a machine type, by its name. */
export function machineSize(machineType: string) {
  const [, family = '', cores = ''] =
    /-(standard|highmem|highcpu)-(\d+)$/.exec(machineType) ?? [];
  const cpu = Number(cores);
  return cpu
    ? { cpu, memory: cpu * (MEMORY_PER_CORE[family] ?? 4) }
    : SHARED_CORE[machineType] ?? { cpu: 2, memory: 8 };
}
