import { refuseChangedOutside } from '../../../shared/forms';
import { requireNodePool } from '../clusterChecks';
import { mergeNodePool } from '../mergeCluster';
import { hasEdit, toEditable, toPoolChanges } from '../nodePoolEdits';
import { readStepInput, STEP_INPUTS } from '../stepInputs';
import { AksStep } from './AksStep';
import {
  abortNodePool,
  findNodePool,
  nodePoolProgress,
  requireReady,
} from './nodePoolSteps';
import { writeOnTop } from './writeOnTop';

/** Changes a node pool in the fields of an edit and in nothing else. */
export const updateNodePool: AksStep = {
  async begin(context) {
    const { request, resources, path, options } = context;
    const { nodePool, edit, seen } = readStepInput(
      STEP_INPUTS.updateNodePool,
      request.step,
    );
    return writeOnTop(context, {
      check(found) {
        const pool = requireNodePool(requireReady(found), nodePool);
        refuseChangedOutside(seen, toEditable(pool));
        return undefined;
      },
      write(cluster) {
        const pool = requireNodePool(cluster, nodePool);
        return resources.putNodePool(
          { ...path, nodePool },
          mergeNodePool(pool, toPoolChanges(pool, edit)),
          { ifMatch: pool.eTag ?? undefined },
          options,
        );
      },
    });
  },

  judge(cluster, { step }) {
    const { nodePool, edit } = readStepInput(STEP_INPUTS.updateNodePool, step);
    const pool = findNodePool(cluster, nodePool);
    return pool && hasEdit(pool, edit) ? nodePoolProgress(pool) : undefined;
  },

  abort: abortNodePool,
};
