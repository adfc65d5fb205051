import type { protos } from '@google-cloud/container';
import { GkeNodePoolSpec, GkeTaint } from '../GkeClusterSpec';
import { GoogleError } from '../GoogleError';

type INodePool = protos.google.container.v1.INodePool;

const NAME = /^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/;

/** Reads the node pool of a create request; throws INVALID_ARGUMENT for what Google refuses. */
export function nodePoolSpecOf(
  pool: INodePool,
  version: string,
): GkeNodePoolSpec {
  if (!pool.name || !NAME.test(pool.name)) {
    throw new GoogleError(
      'INVALID_ARGUMENT',
      `Invalid value for field "node_pool.name": "${pool.name ?? ''}".`,
    );
  }
  const { config, autoscaling } = pool;
  return {
    name: pool.name,
    nodeCount: pool.initialNodeCount ?? 0,
    version,
    ...(config?.machineType && { machineType: config.machineType }),
    ...(config?.diskSizeGb && { diskSizeGb: config.diskSizeGb }),
    ...(config?.diskType && { diskType: config.diskType }),
    ...(config?.imageType && { imageType: config.imageType.toUpperCase() }),
    ...(config?.labels && { labels: config.labels }),
    ...(config?.taints && { taints: config.taints as GkeTaint[] }),
    ...(config?.spot && { spot: true }),
    ...(pool.locations?.length && { locations: pool.locations }),
    ...(autoscaling?.enabled && {
      autoscaling: {
        min: autoscaling.minNodeCount ?? 0,
        max: autoscaling.maxNodeCount ?? 0,
      },
    }),
  };
}
