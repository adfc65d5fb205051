import { StepProgress } from 'backstage-plugin-external-clusters-node';
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
import { EksStep, StepContext } from './StepContext';
import { UpdateNodePoolInput, updateNodePoolInput } from './stepInputs';
import { begunUpdate, checkUpdate, findUpdate } from './updates';

/** Changes size, labels and taints of a node group: only what the edit names, on top of what is there. */
export const updateNodePool: EksStep = {
  async begin(context) {
    const { ref, input, token, calls, options } = context;
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
    if (isNothing(change)) {
      // EKS shows new sizes at once, but the update goes on.
      return (await find(context)) ?? { state: 'Succeeded' };
    }
    requireReadyNodegroup(nodegroup);
    const target = { ref, nodePool, token };
    const updateId = await calls.writes.changeNodegroup(
      target,
      change,
      options,
    );
    return begunUpdate(updateId, 'ConfigUpdate');
  },

  find,

  check: (context, handle) =>
    checkUpdate(
      context,
      updateNodePoolInput.parse(context.input).nodePool,
      handle,
    ),
};

function find(context: StepContext): Promise<StepProgress | undefined> {
  const { nodePool, edit, knownUpdates } = updateNodePoolInput.parse(
    context.input,
  );
  return findUpdate(context, {
    type: 'ConfigUpdate',
    nodePool,
    fits: params => isUpdateOf(edit, params),
    knownUpdates,
  });
}

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

/** An update of the edit changes something that the edit names, and no size to another one. */
function isUpdateOf(
  { desired, autoscaling, labels, taints }: UpdateNodePoolInput['edit'],
  params: Map<string, string | undefined>,
): boolean {
  const sizes: [type: string, size: number | undefined][] = [
    ['DesiredSize', desired],
    ['MinSize', autoscaling?.min],
    ['MaxSize', autoscaling?.max],
  ];
  const named = sizes.filter(
    ([type, size]) => size !== undefined && params.has(type),
  );
  const marks = [
    ...(labels ? ['LabelsToAdd', 'LabelsToRemove'] : []),
    ...(taints ? ['TaintsToAdd', 'TaintsToRemove'] : []),
  ];
  return (
    (named.length > 0 || marks.some(type => params.has(type))) &&
    named.every(([type, size]) => params.get(type) === String(size))
  );
}
