import {
  FieldDifference,
  NodePool,
  NodePoolEdit,
  Taint,
} from 'backstage-plugin-external-clusters-common';
import { parseDifference } from '../changes/toDifferenceText';

/** What can be edited in a node pool. */
export const poolFields = [
  'desired',
  'autoscaling',
  'labels',
  'taints',
] as const;

/** One of {@link poolFields}. */
export type PoolField = (typeof poolFields)[number];

/** All that can be edited of a node pool, whole: as it was shown, or as it is wanted. */
export interface PoolSettings {
  desired?: number;
  autoscaling: { min: number; max: number } | null;
  labels: Record<string, string>;
  taints: Taint[];
}

/** A node pool as the dialog was opened on it. */
export function toSettings(pool: NodePool): PoolSettings {
  const { desired, autoscaling = null, labels = {}, taints = [] } = pool;
  return { desired, autoscaling, labels, taints };
}

/** Only what is wanted otherwise than it was shown; autoscaling, labels and taints as a whole. */
export function toEdit(
  wanted: PoolSettings,
  shown: PoolSettings,
  editable: readonly PoolField[],
): NodePoolEdit {
  return pick(
    wanted,
    editable.filter(field => !isSame(wanted[field], shown[field])),
  );
}

/** What was shown of just the fields that an edit touches. */
export function toSeen(pool: NodePool, edit: NodePoolEdit): NodePoolEdit {
  return seenOf(toSettings(pool), edit);
}

/** {@link toSeen} of settings. */
export function seenOf(shown: PoolSettings, edit: NodePoolEdit): NodePoolEdit {
  return pick(
    shown,
    poolFields.filter(field => edit[field] !== undefined),
  );
}

/** The settings with what the cloud has now in the fields that were changed there. */
export function takeOver(
  shown: PoolSettings,
  differences: readonly FieldDifference[],
): PoolSettings {
  const now = Object.fromEntries(
    differences
      .filter(({ field }) => poolFields.some(each => each === field))
      .map(difference => [difference.field, valueNow(difference)]),
  );
  return { ...shown, ...now };
}

function valueNow({ field, now }: FieldDifference) {
  const value = parseDifference(now);
  if (value !== null) return value;
  if (field === 'labels') return {};
  if (field === 'taints') return [];
  return field === 'desired' ? undefined : null;
}

function pick(
  { desired, autoscaling, labels, taints }: PoolSettings,
  fields: readonly PoolField[],
): NodePoolEdit {
  const has = (field: PoolField) => fields.includes(field);
  return {
    ...(has('desired') && { desired }),
    ...(has('autoscaling') && { autoscaling }),
    ...(has('labels') && { labels }),
    ...(has('taints') && { taints }),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

// Labels have no order.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : each,
  );
}
