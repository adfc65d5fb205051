import {
  Autoscaling,
  NodePoolEdit,
  Taint,
} from 'backstage-plugin-external-clusters-common';
import type { RawEksNodegroup } from '../EksClient';
import type { EksNodegroupChange } from '../EksWriteClient';
import { toRawTaint, toTaints } from '../toTaints';

/** The part of a node group that can be edited, as EKS has it now. */
export interface EditableNodePool {
  desired: number;
  autoscaling: Autoscaling;
  labels: Record<string, string>;
  taints: Taint[];
}

/** What is sent to EKS for an edit: sizes as a whole, labels and taints as what is added and what is taken away. */
export type NodegroupChange = Pick<
  EksNodegroupChange,
  'scalingConfig' | 'labels' | 'taints'
>;

/** Reads the editable part of a node group. */
export function toEditable({
  scalingConfig,
  labels,
  taints,
}: RawEksNodegroup): EditableNodePool {
  const { minSize = 0, maxSize = 0, desiredSize = 0 } = scalingConfig ?? {};
  return {
    desired: desiredSize,
    autoscaling: { min: minSize, max: maxSize },
    labels: labels ?? {},
    taints: toTaints(taints),
  };
}

/** The difference between what is there and what is wanted; nothing where they are the same. */
export function toNodegroupChange(
  now: EditableNodePool,
  edit: NodePoolEdit,
): NodegroupChange {
  return {
    ...sizeChange(now, edit),
    ...labelChange(now.labels, edit.labels ?? now.labels),
    ...taintChange(now.taints, edit.taints ?? now.taints),
  };
}

/** True where there is nothing to send. */
export function isNothing(change: NodegroupChange): boolean {
  return Object.keys(change).length === 0;
}

function sizeChange(
  now: EditableNodePool,
  { desired, autoscaling }: NodePoolEdit,
): NodegroupChange {
  const { min, max } = autoscaling ?? now.autoscaling;
  const scalingConfig = {
    ...(min !== now.autoscaling.min && { minSize: min }),
    ...(max !== now.autoscaling.max && { maxSize: max }),
    ...(desired !== undefined &&
      desired !== now.desired && { desiredSize: desired }),
  };
  return Object.keys(scalingConfig).length > 0 ? { scalingConfig } : {};
}

function labelChange(
  now: Record<string, string>,
  wanted: Record<string, string>,
): NodegroupChange {
  const added = Object.entries(wanted).filter(
    ([key, value]) => now[key] !== value,
  );
  const removed = Object.keys(now).filter(key => !Object.hasOwn(wanted, key));
  if (added.length + removed.length === 0) return {};
  return {
    labels: {
      ...(added.length > 0 && { addOrUpdateLabels: Object.fromEntries(added) }),
      ...(removed.length > 0 && { removeLabels: removed }),
    },
  };
}

/** EKS tells taints apart by key and effect. */
function taintChange(now: Taint[], wanted: Taint[]): NodegroupChange {
  const same = (one: Taint) => (other: Taint) =>
    one.key === other.key && one.effect === other.effect;
  const added = wanted.filter(
    taint =>
      now.find(same(taint))?.value !== taint.value || !now.some(same(taint)),
  );
  const removed = now.filter(taint => !wanted.some(same(taint)));
  if (added.length + removed.length === 0) return {};
  return {
    taints: {
      ...(added.length > 0 && { addOrUpdateTaints: added.map(toRawTaint) }),
      ...(removed.length > 0 && { removeTaints: removed.map(toRawTaint) }),
    },
  };
}
