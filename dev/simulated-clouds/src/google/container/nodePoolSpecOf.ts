import type { protos } from '@google-cloud/container';
import { GkeNodePoolSpec, GkeTaint } from '../GkeClusterSpec';
import { GoogleError } from '../GoogleError';

type INodePool = protos.google.container.v1.INodePool;
type INodePoolAutoscaling = protos.google.container.v1.INodePoolAutoscaling;

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
  const { config } = pool;
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
    ...(config?.resourceLabels && { resourceLabels: config.resourceLabels }),
    ...(pool.locations?.length && { locations: pool.locations }),
    ...(pool.management && {
      autoUpgrade: pool.management.autoUpgrade ?? false,
      autoRepair: pool.management.autoRepair ?? false,
    }),
    ...autoscalingSpecOf(pool.autoscaling),
  };
}

/**
 * Limits of autoscaling as a request gives them: per zone or in total, and always whole.
 *
 * @throws GoogleError INVALID_ARGUMENT for limits that contradict each other or are missing.
 */
export function autoscalingSpecOf(
  autoscaling: INodePoolAutoscaling | null | undefined,
): Pick<GkeNodePoolSpec, 'autoscaling' | 'totalAutoscaling'> {
  if (!autoscaling?.enabled) return {};
  const perZone = {
    min: autoscaling.minNodeCount ?? 0,
    max: autoscaling.maxNodeCount ?? 0,
  };
  const total = {
    min: autoscaling.totalMinNodeCount ?? 0,
    max: autoscaling.totalMaxNodeCount ?? 0,
  };
  if (perZone.max > 0 && total.max > 0) {
    throw invalid('Cannot set both per-zone and total autoscaling limits.');
  }
  if (perZone.max + total.max === 0) {
    throw invalid('Autoscaling.max_node_count must be greater than zero.');
  }
  if (perZone.min > perZone.max || total.min > total.max) {
    throw invalid(
      'Autoscaling.min_node_count must not be greater than max_node_count.',
    );
  }
  return total.max > 0 ? { totalAutoscaling: total } : { autoscaling: perZone };
}

function invalid(message: string) {
  return new GoogleError('INVALID_ARGUMENT', message);
}
