import { JsonObject } from '@backstage/types';
import {
  NodePoolEdit,
  UpdateNodePool,
} from 'backstage-plugin-external-clusters-common';
import { ChangeStep } from 'backstage-plugin-external-clusters-node';
import { refuseChangedOutside, refuseProblems } from '../../shared/forms';
import type { RawGkeCluster } from '../GkeClient';
import { requireNodePool } from './findNodePool';
import { editProblems } from './forms/editProblems';
import { NODE_POOL_PARTS, NodePoolPart, only } from './nodePoolEdit';
import { toEditable } from './toEditable';

const PART_NAMES: Record<NodePoolPart, string> = {
  autoscaling: 'autoscaling',
  desired: 'size',
  labels: 'labels',
  taints: 'taints',
};

/** One step for each part that changes, since Google takes one at a time. */
export function planNodePoolEdit(
  { nodePool, edit, seen }: UpdateNodePool,
  cluster: RawGkeCluster,
  plannedAt: number,
): ChangeStep[] {
  const pool = requireNodePool(cluster, nodePool);
  refuseChangedOutside(toJson(seen), toEditable(pool));
  refuseProblems(editProblems(edit, pool));
  return NODE_POOL_PARTS.filter(part => edit[part] !== undefined).map(part => ({
    action: 'UpdateNodePool',
    title: `Change the ${PART_NAMES[part]} of the node pool ${nodePool}`,
    input: {
      nodePool,
      part,
      edit: toJson(only(edit, part)),
      seen: toJson(seenOf(part, edit, seen)),
      plannedAt,
    },
  }));
}

// A fixed size that comes after autoscaling was not there to be seen.
function seenOf(
  part: NodePoolPart,
  edit: NodePoolEdit,
  seen: NodePoolEdit,
): NodePoolEdit {
  const isNew = part === 'desired' && edit.autoscaling === null;
  return isNew ? {} : only(seen, part);
}

function toJson(edit: NodePoolEdit): JsonObject {
  return JSON.parse(JSON.stringify(edit));
}
