import { refuseChangedOutside } from '../../../shared/forms';
import { poolVersionOf } from '../ArmCluster';
import { requireNodePool } from '../clusterChecks';
import { mergeNodePool } from '../mergeCluster';
import { readStepInput, STEP_INPUTS } from '../stepInputs';
import { AksStep } from './AksStep';
import {
  abortNodePool,
  findNodePool,
  nodePoolProgress,
  requireReady,
} from './nodePoolSteps';
import { writeOnTop } from './writeOnTop';

/** Replaces the nodes of a pool by nodes of another version. */
export const upgradeNodePool: AksStep = {
  async begin(context) {
    const { request, resources, path, options } = context;
    const { nodePool, version, seen } = readStepInput(
      STEP_INPUTS.upgradeNodePool,
      request.step,
    );
    return writeOnTop(context, {
      check(found) {
        const pool = requireNodePool(requireReady(found), nodePool);
        // In a chain of steps somebody, or Azure itself, may have been faster.
        if (poolVersionOf(pool) === version) return { state: 'Succeeded' };
        refuseChangedOutside(seen, { version: poolVersionOf(pool) });
        return undefined;
      },
      write(cluster) {
        const pool = requireNodePool(cluster, nodePool);
        return resources.putNodePool(
          { ...path, nodePool },
          mergeNodePool(pool, { orchestratorVersion: version }),
          { ifMatch: pool.eTag ?? undefined },
          options,
        );
      },
    });
  },

  judge(cluster, { step }) {
    const { nodePool, version } = readStepInput(
      STEP_INPUTS.upgradeNodePool,
      step,
    );
    const pool = findNodePool(cluster, nodePool);
    if (pool?.orchestratorVersion !== version) return undefined;
    const progress = nodePoolProgress(pool);
    // Whatever ended well with the old version was something else.
    const isThere = poolVersionOf(pool) === version;
    return progress.state === 'Succeeded' && !isThere ? undefined : progress;
  },

  abort: abortNodePool,
};
