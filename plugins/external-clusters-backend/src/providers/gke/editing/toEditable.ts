import { JsonValue } from '@backstage/types';
import type { RawGkeNodePool } from '../GkeClient';
import { toNodePool } from '../toNodePool';

/** The parts of a node pool that can be edited, as a person was shown them; null where there is none. */
export function toEditable(pool: RawGkeNodePool): Record<string, JsonValue> {
  const { desired, autoscaling, labels, taints } = toNodePool(pool);
  return {
    desired: desired ?? null,
    autoscaling: autoscaling ? { ...autoscaling } : null,
    labels: { ...labels },
    taints: (taints ?? []).map(taint => ({ ...taint })),
  };
}
