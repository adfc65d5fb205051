import { NodePool } from 'backstage-plugin-external-clusters-common';
import {
  ClusterObservation,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { toPlainText } from '../shared/toPlainText';
import type { RawAksCluster, RawAksNodePool } from './AksClient';
import { parseAksRef } from './AksRef';
import { parseTaints } from './editing/taints';
import { toFactGroups } from './toFactGroups';
import { toNodePoolState, toState } from './toState';

/**
 * Turns ARM's answer for one cluster into our words.
 *
 * Throws `Unavailable` when the answer is no cluster at all, so that nothing is concluded from it.
 */
export function toObservation(cluster: RawAksCluster): ClusterObservation {
  if (!cluster.id || !cluster.name || !cluster.location) {
    throw new ProviderError(
      'Unavailable',
      'Azure gave an answer that is not a cluster',
      { code: 'BROKEN_ANSWER' },
    );
  }
  const { ref } = parseAksRef(cluster.id);
  const nodePools = (cluster.agentPoolProfiles ?? []).map(toNodePool);
  return {
    ref,
    name: cluster.name,
    location: cluster.location.toLowerCase().replaceAll(' ', ''),
    group: cluster.id.split('/')[4],
    identity: {
      uid: cluster.resourceUID,
      createdAt: cluster.systemData?.createdAt?.getTime(),
    },
    revision: cluster.eTag,
    state: toState(
      cluster.provisioningState,
      cluster.powerState?.code,
      cluster.agentPoolProfiles ?? [],
    ),
    providerState: wordsOf(cluster),
    stateReason: reasonOf(cluster),
    version: cluster.currentKubernetesVersion ?? cluster.kubernetesVersion,
    nodePools,
    factGroups: toFactGroups(cluster),
    tags: cluster.tags ?? {},
  };
}

function toNodePool(pool: RawAksNodePool): NodePool {
  const { enableAutoScaling, minCount, maxCount } = pool;
  return {
    name: pool.name,
    state: toNodePoolState(pool.provisioningState, pool.powerState?.code),
    stateReason: toPlainText(pool.status?.provisioningError?.message),
    providerState: wordsOf(pool),
    version: pool.currentOrchestratorVersion ?? pool.orchestratorVersion,
    desired: pool.count,
    autoscaling:
      enableAutoScaling && minCount !== undefined && maxCount !== undefined
        ? { min: minCount, max: maxCount }
        : undefined,
    instanceTypes: pool.vmSize ? [pool.vmSize] : [],
    zones: pool.availabilityZones ?? [],
    mode: pool.mode,
    operatingSystem: pool.osSKU ?? pool.osType,
    labels: pool.nodeLabels ?? {},
    taints: parseTaints(pool.nodeTaints ?? []),
  };
}

function wordsOf({
  provisioningState,
  powerState,
}: Pick<RawAksCluster, 'provisioningState' | 'powerState'>): string {
  return [provisioningState, powerState?.code].filter(Boolean).join(', ');
}

function reasonOf({ status, provisioningState }: RawAksCluster) {
  const { code, message } = status?.provisioningError ?? {};
  const told = [code, message].filter(Boolean).join(': ');
  if (told) return toPlainText(told);
  switch (provisioningState) {
    case 'Failed':
      return 'The last operation on this cluster failed. Its nodes may still be running.';
    case 'Canceled':
      return 'The last operation on this cluster was canceled.';
    default:
      return undefined;
  }
}
