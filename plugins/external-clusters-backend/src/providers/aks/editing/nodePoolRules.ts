import {
  FieldProblem,
  NodePoolEdit,
  Taint,
} from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../shared/forms';
import { ArmCluster, ArmNodePool, nodePoolsOf } from './ArmCluster';
import { labelProblems, taintProblems } from './labelRules';
import { leastNodes, MOST_NODES } from './nodePoolFields';
import { parseTaints, writeTaint } from './taints';

/** Source: "Quotas, VM size restrictions and region availability in AKS". */
const MOST_NODE_POOLS = 100;

/** The limits of the autoscaler, as a form has them. */
export function limitProblems(settings: Settings): FieldProblem[] {
  const min = settings.number('minCount');
  const max = settings.number('maxCount');
  if (min === undefined || max === undefined || min <= max) return [];
  return [{ field: 'minCount', message: 'It is above the most nodes.' }];
}

/** Rules of a new node pool that are about more than one field, or about the other pools of its cluster. */
export function newNodePoolRules(
  cluster: ArmCluster,
  settings: Settings,
): FieldProblem[] {
  const pools = nodePoolsOf(cluster);
  const name = settings.text('name');
  const isTaken = pools.some(pool => pool.name === name);
  return [
    ...(isTaken
      ? [
          {
            field: 'name',
            message: 'The cluster has a node pool of that name.',
          },
        ]
      : []),
    ...(pools.length >= MOST_NODE_POOLS
      ? [
          {
            field: 'name',
            message: `A cluster has at most ${MOST_NODE_POOLS} node pools.`,
          },
        ]
      : []),
    ...limitProblems(settings),
    ...labelProblems(settings.keyValues('labels')),
    ...taintProblems(settings.taints('taints')),
  ];
}

/** What is wrong with an edit of a node pool. */
export function editProblems(
  pool: ArmNodePool,
  edit: NodePoolEdit,
): FieldProblem[] {
  const { labels, taints } = edit;
  return [
    ...countProblems(pool, edit),
    ...labelProblems(changedLabels(pool, labels ?? {})),
    ...taintProblems(changedTaints(pool, taints ?? [])),
  ];
}

/** What Azure itself put there, as on spot pools, may stay. */
function changedLabels(
  { nodeLabels }: ArmNodePool,
  labels: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).filter(
      ([key, value]) => nodeLabels?.[key] !== value,
    ),
  );
}

function changedTaints({ nodeTaints }: ArmNodePool, taints: Taint[]): Taint[] {
  const known = parseTaints(nodeTaints ?? []).map(writeTaint);
  return taints.filter(taint => !known.includes(writeTaint(taint)));
}

function countProblems(
  { mode, enableAutoScaling }: ArmNodePool,
  { desired, autoscaling }: NodePoolEdit,
): FieldProblem[] {
  const least = leastNodes(mode === 'System' ? 'System' : 'User');
  const problems: FieldProblem[] = [];
  const refuse = (field: string, message: string) =>
    problems.push({ field, message });
  const isScaled =
    autoscaling === undefined
      ? enableAutoScaling === true
      : autoscaling !== null;
  if (desired !== undefined) {
    if (isScaled) {
      refuse('desired', 'Switch autoscaling off to set a number of nodes.');
    }
    if (desired < least) refuse('desired', `At least ${least}.`);
    if (desired > MOST_NODES) refuse('desired', `At most ${MOST_NODES}.`);
  }
  if (autoscaling) {
    const { min, max } = autoscaling;
    if (min > max) refuse('autoscaling', 'The minimum is above the maximum.');
    if (min < least) refuse('autoscaling', `The minimum is at least ${least}.`);
    if (max > MOST_NODES) {
      refuse('autoscaling', `The maximum is at most ${MOST_NODES}.`);
    }
  }
  return problems;
}

/** Why a node pool cannot be deleted: a cluster keeps at least one System pool. */
export function deletionProblems(
  cluster: ArmCluster,
  nodePool: string,
): FieldProblem[] {
  const others = nodePoolsOf(cluster).filter(({ name }) => name !== nodePool);
  return others.some(({ mode }) => mode === 'System')
    ? []
    : [
        {
          field: 'nodePool',
          message:
            'It is the last System pool, without which the cluster cannot run.',
        },
      ];
}
