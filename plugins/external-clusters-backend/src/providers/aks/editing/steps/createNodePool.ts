import { JsonObject } from '@backstage/types';
import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';
import { nameTaken } from '../clusterChecks';
import { readStepInput, STEP_INPUTS } from '../stepInputs';
import { AksStep } from './AksStep';
import {
  abortNodePool,
  findNodePool,
  nodePoolProgress,
  requireReady,
} from './nodePoolSteps';
import { requireThere, writeOnTop } from './writeOnTop';

/** Adds a node pool, known by its tag. */
export const createNodePool: AksStep = {
  async begin(context) {
    const { request, resources, path, options } = context;
    const { nodePool, body } = readStepInput(
      STEP_INPUTS.createNodePool,
      request.step,
    );
    return writeOnTop(context, {
      check(found) {
        const cluster = requireThere(found);
        const made = createNodePool.judge(cluster, request);
        if (made) return made;
        requireReady(cluster);
        return undefined;
      },
      write: () =>
        resources.putNodePool(
          { ...path, nodePool },
          tagged(body, request.token),
          { ifNoneMatch: '*' },
          options,
        ),
    });
  },

  judge(cluster, { step, token }) {
    const { nodePool } = readStepInput(STEP_INPUTS.createNodePool, step);
    const pool = findNodePool(cluster, nodePool);
    if (!pool) return undefined;
    if (pool.tags?.[OPERATION_TAG] !== token) {
      throw nameTaken('a node pool of that name');
    }
    return nodePoolProgress(pool);
  },

  abort: abortNodePool,
};

function tagged({ properties, ...rest }: JsonObject, token: string) {
  return {
    ...rest,
    properties: Object.assign({}, properties, {
      tags: { [OPERATION_TAG]: token },
    }),
  };
}
