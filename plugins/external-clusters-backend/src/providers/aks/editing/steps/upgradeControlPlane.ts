import { refuseChangedOutside } from '../../../shared/forms';
import { versionOf } from '../ArmCluster';
import { requireIdle, requireStarted } from '../clusterChecks';
import { mergeCluster } from '../mergeCluster';
import { fromState } from '../progress';
import { readStepInput, STEP_INPUTS } from '../stepInputs';
import { AksStep } from './AksStep';
import { requireThere, writeOnTop } from './writeOnTop';

/** Upgrades the control plane and leaves the nodes as they are: their version is pinned pool by pool. */
export const upgradeControlPlane: AksStep = {
  async begin(context) {
    const { request, resources, path, options } = context;
    const { version, seen } = readStepInput(
      STEP_INPUTS.upgradeControlPlane,
      request.step,
    );
    return writeOnTop(context, {
      check(found) {
        const cluster = requireThere(found);
        requireIdle(cluster);
        requireStarted(cluster);
        refuseChangedOutside(seen, { version: versionOf(cluster) });
        return undefined;
      },
      write: cluster =>
        resources.putCluster(
          path,
          mergeCluster(cluster, { kubernetesVersion: version }),
          { ifMatch: cluster.eTag ?? undefined },
          options,
        ),
    });
  },

  judge(cluster, { step }) {
    const { version } = readStepInput(STEP_INPUTS.upgradeControlPlane, step);
    if (!cluster) return undefined;
    const { kubernetesVersion, provisioningState, status } = cluster.properties;
    if (kubernetesVersion !== version) return undefined;
    const progress = fromState(provisioningState, status?.provisioningError);
    // Whatever ended well with the old version was something else.
    const isThere = versionOf(cluster) === version;
    return progress.state === 'Succeeded' && !isThere ? undefined : progress;
  },

  async abort({ resources, path, options }) {
    await resources.postCluster(path, 'abort', options);
  },
};
