import type { protos } from '@google-cloud/container';
import { GkeClusterSpec } from '../GkeClusterSpec';
import { GoogleError } from '../GoogleError';
import { GkeCluster } from './GkeCluster';
import { GkeNodePool } from './GkeNodePool';
import { GoogleProject } from './GoogleProject';
import { nodePoolLink } from './links';
import { resourceNameOf } from './resourceNames';
import { startWork } from './startWork';
import { minorOf, resolveVersion } from './versions';

type IClusterUpdate = protos.google.container.v1.IClusterUpdate;
type IUpdateClusterRequest = protos.google.container.v1.IUpdateClusterRequest;
type IUpdateMasterRequest = protos.google.container.v1.IUpdateMasterRequest;

/** UpdateCluster: one change per request, as Google insists. */
export function updateCluster(
  request: IUpdateClusterRequest,
  project: GoogleProject,
) {
  const cluster = project.getCluster(resourceNameOf(request));
  project.requireIdle(cluster);
  const update = request.update ?? {};
  requireOneChange(update);
  if (update.desiredMasterVersion) {
    return upgradeMaster(project, cluster, update.desiredMasterVersion);
  }
  if (update.desiredNodeVersion) {
    const pool = poolToUpgrade(cluster, update.desiredNodePoolId ?? '');
    return upgradeNodes(project, cluster, pool, update.desiredNodeVersion);
  }
  return startWork(project, cluster, {
    type: 'UPDATE_CLUSTER',
    busy: 'RECONCILING',
    finish: () => applySettings(cluster, update),
  });
}

/** The older way to upgrade a control plane. */
export function updateMaster(
  request: IUpdateMasterRequest,
  project: GoogleProject,
) {
  const cluster = project.getCluster(resourceNameOf(request));
  project.requireIdle(cluster);
  return upgradeMaster(project, cluster, request.masterVersion ?? '');
}

/** Starts the upgrade of a node pool: never above its control plane. */
export function upgradeNodes(
  project: GoogleProject,
  cluster: GkeCluster,
  pool: GkeNodePool,
  requested: string,
) {
  const version =
    requested === '-'
      ? cluster.version
      : resolveVersion(requested, cluster.releaseChannel);
  if (minorOf(version) > minorOf(cluster.version)) {
    throw new GoogleError(
      'INVALID_ARGUMENT',
      `Node version "${version}" must not have a greater minor version than master version "${cluster.version}".`,
    );
  }
  pool.busy = 'RECONCILING';
  return startWork(project, cluster, {
    type: 'UPGRADE_NODES',
    busy: 'RECONCILING',
    target: nodePoolLink(cluster, pool.name),
    finish: () => {
      pool.busy = undefined;
      pool.version = version;
    },
  });
}

function upgradeMaster(
  project: GoogleProject,
  cluster: GkeCluster,
  requested: string,
) {
  const version = resolveVersion(requested, cluster.releaseChannel);
  const step = minorOf(version) - minorOf(cluster.version);
  if (step < 0 || step > 1) {
    throw new GoogleError(
      'INVALID_ARGUMENT',
      `Master cannot be upgraded to "${version}": specified version is not ${
        step < 0 ? 'newer than' : 'one minor version away from'
      } the current version "${cluster.version}".`,
    );
  }
  return startWork(project, cluster, {
    type: 'UPGRADE_MASTER',
    busy: 'RECONCILING',
    finish: () => {
      cluster.version = version;
    },
  });
}

function requireOneChange(update: IClusterUpdate) {
  const fields = Object.keys(update).filter(
    field => field !== 'etag' && field !== 'desiredNodePoolId',
  );
  if (fields.length === 1) return;
  throw new GoogleError(
    'INVALID_ARGUMENT',
    fields.length === 0
      ? 'Must specify a field to update.'
      : `Only one field can be updated at a time, got: ${fields.join(', ')}.`,
  );
}

function poolToUpgrade(cluster: GkeCluster, name: string): GkeNodePool {
  const pool = name
    ? cluster.nodePools.find(({ name: own }) => own === name)
    : cluster.nodePools[0];
  if (pool) return pool;
  throw new GoogleError('NOT_FOUND', `Not found: node pool "${name}".`);
}

// Settings that no answer of the simulator shows are accepted and change nothing.
function applySettings(cluster: GkeCluster, update: IClusterUpdate) {
  const channel = update.desiredReleaseChannel?.channel;
  if (channel) {
    cluster.releaseChannel =
      channel === 'UNSPECIFIED'
        ? undefined
        : (channel as GkeClusterSpec['releaseChannel']);
  }
  if (update.desiredLocations?.length) {
    cluster.locations = [...update.desiredLocations];
  }
}
