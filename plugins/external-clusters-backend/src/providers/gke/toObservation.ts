import {
  ClusterObservation,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { toPlainText } from '../shared/toPlainText';
import type { RawGkeCluster, RawGkeNodePool } from './GkeClient';
import { parseGkeRef } from './GkeRef';
import { toFactGroups } from './toFactGroups';
import { reasonOf, wordOf } from './rawWords';
import { toNodePool } from './toNodePool';
import { isTroubled, toState } from './toState';

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

function reasonOfPools(pools: RawGkeNodePool[]): string | undefined {
  const pool = pools.find(candidate => isTroubled(wordOf(candidate)));
  if (!pool) return undefined;
  const why = reasonOf(pool);
  return toPlainText(
    `Node pool ${pool.name}${why ? `: ${why}` : ' has errors'}`,
  );
}
