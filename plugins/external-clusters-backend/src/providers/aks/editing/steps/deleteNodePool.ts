import { refuseProblems } from '../../../shared/forms';
import { deletionProblems } from '../nodePoolRules';
import { running } from '../progress';
import { readStepInput, STEP_INPUTS } from '../stepInputs';
import { AksStep } from './AksStep';
import { abortNodePool, findNodePool, requireReady } from './nodePoolSteps';
import { writeOnTop } from './writeOnTop';

/** Deletes a node pool with its nodes; one that is gone already is a success. */
export const deleteNodePool: AksStep = {
  async begin(context) {
    const { request, resources, path, options } = context;
    const { nodePool } = readStepInput(
      STEP_INPUTS.deleteNodePool,
      request.step,
    );
    return writeOnTop(context, {
      check(cluster) {
        const done = deleteNodePool.judge(cluster, request);
        if (done) return done;
        refuseProblems(deletionProblems(requireReady(cluster), nodePool));
        return undefined;
      },
      write: () => resources.deleteNodePool({ ...path, nodePool }, options),
    });
  },

  judge(cluster, { step }) {
    const { nodePool } = readStepInput(STEP_INPUTS.deleteNodePool, step);
    const pool = findNodePool(cluster, nodePool);
    if (!pool) return { state: 'Succeeded' };
    return pool.provisioningState === 'Deleting'
      ? running(undefined)
      : undefined;
  },

  abort: abortNodePool,
};
