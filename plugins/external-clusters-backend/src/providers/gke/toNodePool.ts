import { NodePool, Taint } from 'backstage-plugin-external-clusters-common';
import type { RawGkeNodePool } from './GkeClient';
import { reasonOf, wordOf } from './rawWords';
import { toNodePoolState } from './toState';

/** A node pool in our words; counts and limits are those of all zones together. */
export function toNodePool(pool: RawGkeNodePool): NodePool {
  const zones = pool.locations ?? [];
  const { machineType, imageType, spot, preemptible } = pool.config ?? {};
  return {
    name: pool.name ?? '',
    state: toNodePoolState(wordOf(pool)),
    stateReason: reasonOf(pool),
    providerState: wordOf(pool),
    version: pool.version || undefined,
    desired: desiredOf(pool),
    autoscaling: autoscalingOf(pool),
    instanceTypes: machineType ? [machineType] : [],
    zones,
    mode: spot || preemptible ? 'Spot' : 'On-Demand',
    operatingSystem: imageType || undefined,
    labels: { ...pool.config?.labels },
    taints: taintsOf(pool),
  };
}

/** How many zones a pool has nodes in; one where Google does not say. */
export function zoneCount({ locations }: RawGkeNodePool): number {
  return Math.max(locations?.length ?? 0, 1);
}

// Google counts nodes per zone. How many an autoscaled pool has now is known to the cluster only.
function desiredOf(pool: RawGkeNodePool): number | undefined {
  if (pool.autoscaling?.enabled) return undefined;
  return (pool.initialNodeCount ?? 0) * zoneCount(pool);
}

function autoscalingOf(pool: RawGkeNodePool): NodePool['autoscaling'] {
  const { autoscaling } = pool;
  if (!autoscaling?.enabled) return undefined;
  const { totalMinNodeCount, totalMaxNodeCount } = autoscaling;
  if (totalMaxNodeCount) {
    return { min: totalMinNodeCount ?? 0, max: totalMaxNodeCount };
  }
  return {
    min: (autoscaling.minNodeCount ?? 0) * zoneCount(pool),
    max: (autoscaling.maxNodeCount ?? 0) * zoneCount(pool),
  };
}

const EFFECTS = new Map<string, Taint['effect']>([
  ['NO_SCHEDULE', 'NoSchedule'],
  ['PREFER_NO_SCHEDULE', 'PreferNoSchedule'],
  ['NO_EXECUTE', 'NoExecute'],
]);

// An effect that nobody knows yet cannot be shown, nor be sent back.
function taintsOf({ config }: RawGkeNodePool): Taint[] {
  return (config?.taints ?? []).flatMap(({ key, value, effect }) => {
    const known = EFFECTS.get(String(effect));
    if (!key || !known) return [];
    return [{ key, ...(value && { value }), effect: known }];
  });
}
