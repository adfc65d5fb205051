import type { RawGkeNodePool, RawGkeOperation } from '../../GkeClient';
import { zoneCount } from '../../toNodePool';
import { NodePoolPart, StoredNodePoolEdit } from '../nodePoolEdit';
import { toRawAutoscaling } from '../toRawAutoscaling';
import { toRawTaints } from '../toNewNodePool';
import { GkeStepContext } from './GkeStep';

export interface NodePoolPartWrite
  extends Pick<GkeStepContext, 'writes' | 'ref'> {
  nodePool: string;
  part: NodePoolPart;
  edit: StoredNodePoolEdit;
  /** The copy that the change is made on. */
  pool: RawGkeNodePool;
}

/** Writes one part of a node pool, with the etag of its copy where Google asks for one. */
export function writeNodePoolPart(
  { writes, ref, nodePool, part, edit, pool }: NodePoolPartWrite,
  signal: AbortSignal,
): Promise<RawGkeOperation> {
  const etag = pool.etag ? { etag: pool.etag } : {};
  const update = (change: object) =>
    writes.updateNodePool(ref, nodePool, { ...change, ...etag }, signal);
  switch (part) {
    case 'desired': {
      const perZone = (edit.desired ?? 0) / zoneCount(pool);
      return writes.setNodePoolSize(ref, nodePool, perZone, signal);
    }
    case 'autoscaling': {
      const autoscaling = toRawAutoscaling(edit.autoscaling ?? null, pool);
      return writes.setNodePoolAutoscaling(ref, nodePool, autoscaling, signal);
    }
    case 'labels':
      return update({ labels: { labels: edit.labels ?? {} } });
    default:
      return update({ taints: { taints: toRawTaints(edit.taints ?? []) } });
  }
}
