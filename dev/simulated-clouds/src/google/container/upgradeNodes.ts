import { GoogleError } from '../GoogleError';
import { minorOf } from '../offers/Versions';
import { GkeCluster } from './GkeCluster';
import { GkeNodePool } from './GkeNodePool';
import { GoogleProject } from './GoogleProject';
import { startWork } from './startWork';

/** Starts the upgrade of a node pool: never above its control plane. */
export function upgradeNodes(
  project: GoogleProject,
  cluster: GkeCluster,
  pool: GkeNodePool,
  requested: string,
) {
  const version = versionOf(project, cluster, requested);
  if (minorOf(version) > minorOf(cluster.version)) {
    throw new GoogleError(
      'INVALID_ARGUMENT',
      `Node version "${version}" must not have a greater minor version than master version "${cluster.version}".`,
    );
  }
  const nodes = pool.totalNodes;
  pool.busy = 'RECONCILING';
  return startWork(project, cluster, {
    type: 'UPGRADE_NODES',
    busy: 'RECONCILING',
    nodePool: pool.name,
    nodes,
    finish: () => {
      pool.busy = undefined;
      pool.version = version;
    },
    fail: () => {
      pool.busy = undefined;
    },
  });
}

// The version of the control plane is always good for nodes, in the channel or not.
function versionOf(
  { offers }: GoogleProject,
  { version, releaseChannel }: GkeCluster,
  requested: string,
): string {
  if (requested === '-' || requested === version) return version;
  return offers.versions.resolve(requested, releaseChannel);
}
