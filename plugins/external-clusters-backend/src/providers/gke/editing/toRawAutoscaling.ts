import { Autoscaling } from 'backstage-plugin-external-clusters-common';
import type { RawGkeNodePool } from '../GkeClient';
import type { RawGkeAutoscaling } from '../GkeWritesClient';
import { zoneCount } from '../toNodePool';

/**
 * Limits in all zones together, as Google takes them: always whole, since what is left out would be set to nothing.
 *
 * A pool keeps its kind of limits, per zone or in total, where the new ones can be said in it.
 */
export function toRawAutoscaling(
  limits: Autoscaling | null,
  pool: RawGkeNodePool,
): RawGkeAutoscaling {
  const { autoscaling } = pool;
  const locationPolicy = autoscaling?.locationPolicy;
  const kept = locationPolicy ? { locationPolicy } : {};
  if (!limits) return { enabled: false };
  const { min, max } = limits;
  const zones = zoneCount(pool);
  const hasTotal = Boolean(autoscaling?.totalMaxNodeCount);
  if (hasTotal || min % zones !== 0 || max % zones !== 0) {
    return {
      ...kept,
      enabled: true,
      totalMinNodeCount: min,
      totalMaxNodeCount: max,
    };
  }
  return {
    ...kept,
    enabled: true,
    minNodeCount: min / zones,
    maxNodeCount: max / zones,
  };
}
