import {
  FieldProblem,
  NodePoolEdit,
} from 'backstage-plugin-external-clusters-common';
import { kubernetesProblems } from './kubernetesRules';
import { EditableNodePool } from './nodePoolEdits';

/** The most nodes that a node group has by AWS's default quota. */
export const MOST_NODES = 450;

/** Numbers of nodes, as far as they are known. */
export interface Sizes {
  desired: number | undefined;
  min: number | undefined;
  max: number | undefined;
}

/** The fields that a problem with a size is told at. */
export interface SizeFields {
  desired: string;
  min: string;
  max: string;
}

/** min ≤ desired ≤ max, and a maximum of at least one. Source: NodegroupScalingConfig in the EKS API reference. */
export function sizeProblems(
  { desired, min, max }: Sizes,
  fields: SizeFields,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (max !== undefined && max < 1) {
    problems.push({ field: fields.max, message: 'The maximum is at least 1.' });
  }
  if (min !== undefined && max !== undefined && min > max) {
    const message = `The minimum is above the maximum of ${max}.`;
    return [...problems, { field: fields.min, message }];
  }
  if (desired === undefined) return problems;
  if (min !== undefined && desired < min) {
    const message = `At least ${min}, the minimum of the node pool.`;
    problems.push({ field: fields.desired, message });
  }
  if (max !== undefined && desired > max) {
    const message = `At most ${max}, the maximum of the node pool.`;
    problems.push({ field: fields.desired, message });
  }
  return problems;
}

/** What is wrong with an edit of a node group that is like this now. */
export function nodePoolProblems(
  now: EditableNodePool,
  { desired, autoscaling, labels, taints }: NodePoolEdit,
): FieldProblem[] {
  if (autoscaling === null) {
    const message = 'A node group of EKS always has a minimum and a maximum.';
    return [{ field: 'autoscaling', message }];
  }
  const sizes = {
    desired: desired ?? now.desired,
    ...(autoscaling ?? now.autoscaling),
  };
  const sizeField = desired === undefined ? 'autoscaling' : 'desired';
  return [
    ...sizeProblems(sizes, {
      desired: sizeField,
      min: 'autoscaling',
      max: 'autoscaling',
    }),
    ...kubernetesProblems({ labels, taints }),
  ];
}
