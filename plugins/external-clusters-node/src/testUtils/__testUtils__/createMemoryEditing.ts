import { EditingWorld } from '../EditingWorld';
import { WorldCluster } from '../ClusterProviderWorld';
import { MemoryCloud, MemoryCluster } from './MemoryCloud';

const HERE = 'here';

/** What the suite does to clusters that are only thought of. */
export function createMemoryEditing(
  cloud: MemoryCloud,
  addCluster: (cloud: MemoryCloud, cluster: WorldCluster) => string,
): EditingWorld {
  const settings = (name: string) => ({ name, version: '1.33.2', nodes: 1 });
  return {
    clusterSettings: settings,
    brokenClusterSettings: [
      {
        rule: 'a name begins with a letter',
        settings: settings('1st'),
        field: 'name',
      },
      {
        rule: 'a version is on offer',
        settings: { ...settings('old'), version: '1.2.3' },
        field: 'version',
      },
    ],
    nodePoolSettings: name => ({ name, nodes: 1 }),
    brokenNodePoolSettings: [
      {
        rule: 'a node pool has a name of its own',
        settings: { name: 'pool1', nodes: 1 },
        field: 'name',
      },
    ],
    offerVersion: version => {
      cloud.versions.push(version);
      return { field: 'version' };
    },
    makeCluster: async cluster => {
      const ref = addCluster(cloud, { ...cluster, location: HERE });
      clusterAt(cloud, ref).foreignSetting = 'kept';
      return ref;
    },
    read: async ref => toCopy(cloud.clusters.get(ref)),
    settle: async () => cloud.settle(),
    resizeOutside: async (ref, name, desired) => {
      const pools = clusterAt(cloud, ref).nodePools ?? [];
      const pool = pools.find(each => each.name === name);
      if (pool) pool.desired = desired;
    },
    recreate: async ref => {
      const { tenant, name } = clusterAt(cloud, ref);
      const account = { id: tenant, name: tenant, settings: { tenant } };
      const bare = { account, name, location: HERE, nodePools: [], tags: {} };
      addCluster(cloud, bare);
    },
    failNextWrite: fault => {
      cloud.nextWriteFault = fault;
    },
    countWrites: () => cloud.writes,
  };
}

function clusterAt(cloud: MemoryCloud, ref: string): MemoryCluster {
  const cluster = cloud.clusters.get(ref);
  if (!cluster) throw new Error(`There is no ${ref}`);
  return cluster;
}

function toCopy(cluster: MemoryCluster | undefined) {
  if (!cluster) return undefined;
  const { version = '', tags, nodePools = [], foreignSetting } = cluster;
  return {
    version,
    tags: { ...tags },
    nodePools: nodePools.map(pool => ({
      name: pool.name,
      version: pool.version,
      desired: pool.desired ?? 0,
      autoscaling: pool.autoscaling,
      labels: pool.labels ?? {},
    })),
    foreignSetting,
  };
}
