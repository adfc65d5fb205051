import type { protos } from '@google-cloud/container';
import { GkeClusterSpec } from '../GkeClusterSpec';
import { GoogleError } from '../GoogleError';
import { minorOf } from '../offers/Versions';
import { toAutoscaling } from './changePool';
import { clusterBody } from './clusterBody';
import { GkeCluster } from './GkeCluster';
import { GkeNodePool } from './GkeNodePool';
import { GoogleProject } from './GoogleProject';
import { requireEtag } from './requireEtag';
import { resourceNameOf } from './resourceNames';
import { startWork } from './startWork';
import { upgradeNodes } from './upgradeNodes';

type IClusterUpdate = protos.google.container.v1.IClusterUpdate;
type IUpdateClusterRequest = protos.google.container.v1.IUpdateClusterRequest;
type IUpdateMasterRequest = protos.google.container.v1.IUpdateMasterRequest;

/** How many minor versions nodes may be older than the control plane. */
const MOST_SKEW = 2;

/** UpdateCluster: one change per request, as Google insists. */
export function updateCluster(
  request: IUpdateClusterRequest,
  project: GoogleProject,
) {
  const cluster = project.getCluster(resourceNameOf(request));
  project.requireIdle(cluster);
  const update = request.update ?? {};
  requireOneChange(update);
  requireEtag(update.etag, clusterBody(cluster));
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

function upgradeMaster(
  project: GoogleProject,
  cluster: GkeCluster,
  requested: string,
) {
  const { versions } = project.offers;
  const version = versions.resolve(requested, cluster.releaseChannel);
  requireStep(cluster, version);
  return startWork(project, cluster, {
    type: 'UPGRADE_MASTER',
    busy: 'RECONCILING',
    finish: () => {
      cluster.version = version;
      if (!cluster.spec.autopilot) return;
      // The nodes of Autopilot clusters are Google's own affair, and follow.
      for (const pool of cluster.nodePools) pool.version = version;
    },
  });
}

function requireStep(cluster: GkeCluster, version: string) {
  const step = minorOf(version) - minorOf(cluster.version);
  if (step < 0 || step > 1) {
    throw new GoogleError(
      'INVALID_ARGUMENT',
      `Master cannot be upgraded to "${version}": specified version is not ${
        step < 0 ? 'newer than' : 'one minor version away from'
      } the current version "${cluster.version}".`,
    );
  }
  const tooOld = cluster.nodePools.find(
    pool => minorOf(version) - minorOf(pool.version) > MOST_SKEW,
  );
  if (!tooOld || cluster.spec.autopilot) return;
  throw new GoogleError(
    'FAILED_PRECONDITION',
    `Master cannot be upgraded to "${version}": node pool "${tooOld.name}" at version "${tooOld.version}" would be more than two minor versions behind.`,
  );
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
  const { desiredNodePoolAutoscaling, desiredNodePoolId } = update;
  if (desiredNodePoolAutoscaling) {
    const pool = poolToUpgrade(cluster, desiredNodePoolId ?? '');
    pool.autoscaling = toAutoscaling(desiredNodePoolAutoscaling);
  }
}
