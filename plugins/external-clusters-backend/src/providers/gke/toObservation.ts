import { NodePool } from 'backstage-plugin-external-clusters-common';
import {
  ClusterObservation,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { toPlainText } from '../shared/toPlainText';
import type { RawGkeCluster, RawGkeNodePool } from './GkeClient';
import { parseGkeRef } from './GkeRef';
import { toFactGroups } from './toFactGroups';
import { isTroubled, toNodePoolState, toState } from './toState';

/**
 * Turns Google's answer for one cluster into our words. Over gRPC what is not set is empty, not absent.
 *
 * Throws `Unavailable` when the answer is no cluster at all, so that nothing is concluded from it.
 */
export function toObservation(cluster: RawGkeCluster): ClusterObservation {
  const { name, location, selfLink } = cluster;
  if (!name || !location || !selfLink) {
    throw new ProviderError(
      'Unavailable',
      'Google gave an answer that is not a cluster',
      { code: 'BROKEN_ANSWER' },
    );
  }
  const pools = cluster.nodePools ?? [];
  const createdAt = Date.parse(cluster.createTime ?? '');
  return {
    ref: parseGkeRef(selfLink).ref,
    name,
    location,
    identity: {
      uid: cluster.id || undefined,
      createdAt: Number.isNaN(createdAt) ? undefined : createdAt,
    },
    revision: cluster.etag || undefined,
    state: toState(wordOf(cluster), pools.map(wordOf)),
    providerState: wordOf(cluster),
    stateReason: reasonOf(cluster) ?? reasonOfPools(pools),
    version: cluster.currentMasterVersion || undefined,
    nodePools: pools.map(toNodePool),
    factGroups: toFactGroups(cluster),
    tags: { ...cluster.resourceLabels },
  };
}

function toNodePool(pool: RawGkeNodePool): NodePool {
  const zones = pool.locations ?? [];
  const { machineType, imageType, spot, preemptible } = pool.config ?? {};
  return {
    name: pool.name ?? '',
    state: toNodePoolState(wordOf(pool)),
    stateReason: reasonOf(pool),
    providerState: wordOf(pool),
    version: pool.version || undefined,
    desired: desiredOf(pool, zones.length),
    autoscaling: autoscalingOf(pool, zones.length),
    instanceTypes: machineType ? [machineType] : [],
    zones,
    mode: spot || preemptible ? 'Spot' : 'On-Demand',
    operatingSystem: imageType || undefined,
  };
}

// Google counts nodes per zone. How many an autoscaled pool has now is known to the cluster only.
function desiredOf(pool: RawGkeNodePool, zones: number): number | undefined {
  if (pool.autoscaling?.enabled) return undefined;
  return (pool.initialNodeCount ?? 0) * Math.max(zones, 1);
}

function autoscalingOf(
  { autoscaling }: RawGkeNodePool,
  zones: number,
): NodePool['autoscaling'] {
  if (!autoscaling?.enabled) return undefined;
  const { totalMinNodeCount, totalMaxNodeCount } = autoscaling;
  if (totalMaxNodeCount) {
    return { min: totalMinNodeCount ?? 0, max: totalMaxNodeCount };
  }
  const perZone = Math.max(zones, 1);
  return {
    min: (autoscaling.minNodeCount ?? 0) * perZone,
    max: (autoscaling.maxNodeCount ?? 0) * perZone,
  };
}

/** Google's word; a word that the SDK does not know yet comes as its number. */
function wordOf({ status }: RawGkeCluster | RawGkeNodePool): string {
  return String(status ?? 'STATUS_UNSPECIFIED');
}

// The first condition is the one that counts; statusMessage is its deprecated forerunner.
function reasonOf({
  conditions,
  statusMessage,
}: RawGkeCluster | RawGkeNodePool): string | undefined {
  const told = conditions?.[0]?.message || statusMessage;
  return toPlainText(told || undefined);
}

function reasonOfPools(pools: RawGkeNodePool[]): string | undefined {
  const pool = pools.find(candidate => isTroubled(wordOf(candidate)));
  if (!pool) return undefined;
  const why = reasonOf(pool);
  return toPlainText(
    `Node pool ${pool.name}${why ? `: ${why}` : ' has errors'}`,
  );
}
