import { isDeepStrictEqual } from 'node:util';
import { refuseChangedOutside, refuseProblems } from '../../shared/forms';
import {
  EditableNodePool,
  isNothing,
  toEditable,
  toNodegroupChange,
} from './nodePoolEdits';
import { nodePoolProblems } from './nodePoolRules';
import { requireReadyNodegroup } from './requireReady';
import { EksStep } from './StepContext';
import { UpdateNodePoolInput, updateNodePoolInput } from './stepInputs';
import { begunUpdate, checkUpdate, findUpdate } from './updates';

/** Changes size, labels and taints of a node group: only what the edit names, on top of what is there. */
export const updateNodePool: EksStep = {
  async begin({ ref, input, token, calls, options }) {
    const parsed = updateNodePoolInput.parse(input);
    const { nodePool, edit } = parsed;
    const nodegroup = await calls.reads.describeNodegroup(
      ref.region,
      ref.name,
      nodePool,
      options,
    );
    const now = toEditable(nodegroup);
    refuseChangedOutside(stillWanted(parsed, now), { ...now });
    refuseProblems(nodePoolProblems(now, edit));
    const change = toNodegroupChange(now, edit);
    if (isNothing(change)) return { state: 'Succeeded' };
    requireReadyNodegroup(nodegroup);
    const target = { ref, nodePool, token };
    const updateId = await calls.writes.changeNodegroup(
      target,
      change,
      options,
    );
    return begunUpdate(updateId, 'ConfigUpdate');
  },

  find(context) {
    const { nodePool, edit, knownUpdates } = updateNodePoolInput.parse(
      context.input,
    );
    return findUpdate(context, {
      type: 'ConfigUpdate',
      nodePool,
      params: sizesOf(edit),
      knownUpdates,
    });
  },

  check: (context, handle) =>
    checkUpdate(
      context,
      updateNodePoolInput.parse(context.input).nodePool,
      handle,
    ),
};

/** What was seen of that which is not as wanted yet. */
function stillWanted(
  { edit, seen }: UpdateNodePoolInput,
  now: EditableNodePool,
): UpdateNodePoolInput['seen'] {
  return Object.fromEntries(
    Object.entries(seen).filter(([field]) => {
      const name = field as keyof EditableNodePool;
      return !isDeepStrictEqual(now[name], edit[name]);
    }),
  );
}

function sizesOf({
  desired,
  autoscaling,
}: UpdateNodePoolInput['edit']): Record<string, string> {
  return {
    ...(desired !== undefined && { DesiredSize: String(desired) }),
    ...(autoscaling && {
      MinSize: String(autoscaling.min),
      MaxSize: String(autoscaling.max),
    }),
  };
}
