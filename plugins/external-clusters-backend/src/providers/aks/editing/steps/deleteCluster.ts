import { isSame, requireOurs } from '../clusterChecks';
import { running } from '../progress';
import { readStepInput, STEP_INPUTS } from '../stepInputs';
import { AksStep } from './AksStep';
import { writeOnTop } from './writeOnTop';

/** Deletes a cluster with its node pools, if it is still the one that was made here. ARM cannot end it half way. */
export const deleteCluster: AksStep = {
  async begin(context) {
    const { request, resources, path, options } = context;
    const guard = readStepInput(STEP_INPUTS.deleteCluster, request.step);
    return writeOnTop(context, {
      check(cluster) {
        if (!cluster) return { state: 'Succeeded' };
        requireOurs(cluster, guard);
        const { provisioningState } = cluster.properties;
        return provisioningState === 'Deleting'
          ? running(undefined)
          : undefined;
      },
      write: cluster =>
        resources.deleteCluster(
          path,
          { ifMatch: cluster.eTag ?? undefined },
          options,
        ),
    });
  },

  judge(cluster, { step }) {
    const guard = readStepInput(STEP_INPUTS.deleteCluster, step);
    // Another cluster of the same name means that the recorded one is gone.
    if (!cluster || !isSame(cluster, guard)) return { state: 'Succeeded' };
    return cluster.properties.provisioningState === 'Deleting'
      ? running(undefined)
      : undefined;
  },
};
