import type { protos } from '@google-cloud/container';
import { GkeTaint } from '../GkeClusterSpec';
import { GoogleError } from '../GoogleError';
import { changePool } from './changePool';
import { GkeNodePool } from './GkeNodePool';
import { GoogleProject } from './GoogleProject';
import { nodePoolBody } from './nodePoolBody';
import { requireEtag } from './requireEtag';
import { resourceNameOf } from './resourceNames';
import { upgradeNodes } from './upgradeNodes';

type IUpdateNodePoolRequest = protos.google.container.v1.IUpdateNodePoolRequest;

/** Fields that only say which pool is meant, and on which copy the change was made. */
const NAMING = new Set([
  'name',
  'projectId',
  'zone',
  'clusterId',
  'nodePoolId',
  'etag',
]);

/** UpdateNodePool: one change per request; labels and taints reach the nodes that are there, too. */
export function updateNodePool(
  request: IUpdateNodePoolRequest,
  project: GoogleProject,
) {
  const { cluster, pool } = project.getNodePool(resourceNameOf(request));
  project.requireIdle(cluster);
  requireOneChange(request);
  requireEtag(request.etag, nodePoolBody(cluster, pool));
  if (request.nodeVersion) {
    return upgradeNodes(project, cluster, pool, request.nodeVersion);
  }
  return changePool(project, request, pool.name, {
    type: 'UPGRADE_NODES',
    busy: 'RECONCILING',
    finish: changed => apply(request, changed),
  });
}

function apply(request: IUpdateNodePoolRequest, pool: GkeNodePool) {
  pool.imageType = request.imageType || pool.imageType;
  pool.machineType = request.machineType || pool.machineType;
  pool.diskType = request.diskType || pool.diskType;
  pool.diskSizeGb = Number(request.diskSizeGb ?? pool.diskSizeGb);
  if (request.labels) pool.labels = { ...request.labels.labels };
  if (request.taints) {
    pool.taints = (request.taints.taints ?? []) as GkeTaint[];
  }
  if (request.resourceLabels) {
    pool.resourceLabels = { ...request.resourceLabels.labels };
  }
  if (request.locations?.length) pool.locations = [...request.locations];
}

// Machine and disk belong together; an image comes with its version.
function requireOneChange(request: IUpdateNodePoolRequest) {
  const fields = Object.keys(request).filter(field => !NAMING.has(field));
  const kinds = new Set(
    fields.map(field =>
      /^(machine|disk)/.test(field)
        ? 'machine'
        : field.replace('imageType', 'nodeVersion'),
    ),
  );
  if (kinds.size === 1) return;
  throw new GoogleError(
    'INVALID_ARGUMENT',
    kinds.size === 0
      ? 'Must specify a field to update.'
      : `Only one field can be updated at a time, got: ${fields.join(', ')}.`,
  );
}
