import {
  FieldProblem,
  NodePoolEdit,
} from 'backstage-plugin-external-clusters-common';
import type { RawGkeNodePool } from '../../GkeClient';
import { zoneCount } from '../../toNodePool';
import { kubernetesLabelProblems, taintProblems } from './settingsProblems';

const MOST_NODES_PER_ZONE = 1000;

/** What is wrong with an edit of a node pool. */
export function editProblems(
  edit: NodePoolEdit,
  pool: RawGkeNodePool,
): FieldProblem[] {
  return [
    ...sizeProblems(edit, pool),
    ...autoscalingProblems(edit, pool),
    ...kubernetesLabelProblems('labels', edit.labels ?? {}),
    ...taintProblems(edit.taints ?? []),
  ];
}

function sizeProblems(
  { desired, autoscaling }: NodePoolEdit,
  pool: RawGkeNodePool,
): FieldProblem[] {
  if (desired === undefined) return [];
  const problem = (message: string) => [{ field: 'desired', message }];
  const staysScaled = autoscaling ?? (pool.autoscaling?.enabled || undefined);
  if (staysScaled && autoscaling !== null) {
    return problem('Switch autoscaling off to set a fixed size.');
  }
  const zones = zoneCount(pool);
  if (desired % zones !== 0) {
    return problem(`The same in each of the ${zones} zones: a multiple of it.`);
  }
  return isCount(desired, pool)
    ? []
    : problem(`From 0 to ${MOST_NODES_PER_ZONE * zones}.`);
}

function autoscalingProblems(
  { autoscaling }: NodePoolEdit,
  pool: RawGkeNodePool,
): FieldProblem[] {
  if (!autoscaling) return [];
  const { min, max } = autoscaling;
  const problem = (message: string) => [{ field: 'autoscaling', message }];
  if (!isCount(min, pool) || !isCount(max, pool) || max < 1) {
    return problem('From 0 up, and 1 at least as the most.');
  }
  return min > max ? problem('The least is more than the most.') : [];
}

function isCount(count: number, pool: RawGkeNodePool): boolean {
  const most = MOST_NODES_PER_ZONE * zoneCount(pool);
  return Number.isInteger(count) && count >= 0 && count <= most;
}
