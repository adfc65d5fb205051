import { JsonObject } from '@backstage/types';
import { NodePoolEdit } from 'backstage-plugin-external-clusters-common';
import { isDeepStrictEqual } from 'node:util';
import { ArmNodePool } from './ArmCluster';
import { parseTaints, writeTaint } from './taints';

/** The editable part of a node pool, as observations and edits have it. */
export function toEditable(pool: ArmNodePool): JsonObject {
  const { count, enableAutoScaling, minCount, maxCount } = pool;
  return {
    desired: count ?? 0,
    autoscaling: enableAutoScaling
      ? { min: minCount ?? 0, max: maxCount ?? 0 }
      : null,
    labels: pool.nodeLabels ?? {},
    taints: parseTaints(pool.nodeTaints ?? []).map(taint => ({ ...taint })),
  };
}

/** Whether a node pool is as an edit wants it. */
export function hasEdit(pool: ArmNodePool, edit: JsonObject): boolean {
  const editable = toEditable(pool);
  return Object.entries(edit).every(([name, value]) =>
    isDeepStrictEqual(editable[name], value),
  );
}

/** An edit in ARM's words, on top of the pool as it was read; undefined takes a property away. */
export function toPoolChanges(
  pool: ArmNodePool,
  { desired, autoscaling, labels, taints }: NodePoolEdit,
): Record<string, unknown> {
  return {
    ...(desired === undefined ? {} : { count: desired }),
    ...scalingOf(pool, autoscaling),
    ...(labels ? { nodeLabels: labels } : {}),
    ...(taints ? { nodeTaints: taints.map(writeTaint) } : {}),
  };
}

function scalingOf(
  { count }: ArmNodePool,
  autoscaling: NodePoolEdit['autoscaling'],
): Record<string, unknown> {
  if (autoscaling === undefined) return {};
  if (autoscaling === null) {
    // Azure refuses limits while the autoscaler is off.
    return {
      enableAutoScaling: false,
      minCount: undefined,
      maxCount: undefined,
    };
  }
  const { min, max } = autoscaling;
  return {
    enableAutoScaling: true,
    minCount: min,
    maxCount: max,
    // The autoscaler begins with a number within its limits.
    count: Math.min(max, Math.max(min, count ?? min)),
  };
}
