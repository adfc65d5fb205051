import {
  ChangeStep,
  DeletionGuard,
} from 'backstage-plugin-external-clusters-node';
import type { RawGkeCluster } from '../GkeClient';
import { requireNodePool } from './findNodePool';

/** One step, for a node pool that is there. */
export function planNodePoolDeletion(
  nodePool: string,
  cluster: RawGkeCluster,
  plannedAt: number,
): ChangeStep[] {
  requireNodePool(cluster, nodePool);
  return [
    {
      action: 'DeleteNodePool',
      title: `Delete the node pool ${nodePool}`,
      input: { nodePool, plannedAt },
    },
  ];
}

/** One step, for the very cluster that was made here: its node pools go with it. */
export function planClusterDeletion(
  name: string,
  guard: DeletionGuard,
  plannedAt: number,
): ChangeStep[] {
  const { identity, operationTag } = guard;
  return [
    {
      action: 'DeleteCluster',
      title: `Delete the cluster ${name} with its node pools`,
      input: { guard: { identity: { ...identity }, operationTag }, plannedAt },
    },
  ];
}
