import { refuseChangedOutside } from '../../shared/forms';
import { requireReadyCluster } from './requireReady';
import { EksStep } from './StepContext';
import { upgradeControlPlaneInput } from './stepInputs';
import { begunUpdate, checkUpdate, findUpdate } from './updates';

/** Brings the control plane to a version. */
export const upgradeControlPlane: EksStep = {
  async begin({ ref, input, token, calls, options }) {
    const { version, from } = upgradeControlPlaneInput.parse(input);
    const { region, name } = ref;
    const cluster = await calls.reads.describeCluster(region, name, options);
    if (cluster.version === version) return { state: 'Succeeded' };
    refuseChangedOutside({ version: from }, { version: cluster.version });
    requireReadyCluster(cluster);
    const updateId = await calls.writes.upgradeCluster(
      ref,
      { version, token },
      options,
    );
    return begunUpdate(updateId, 'VersionUpdate');
  },

  find(context) {
    const { version, knownUpdates } = upgradeControlPlaneInput.parse(
      context.input,
    );
    return findUpdate(context, {
      type: 'VersionUpdate',
      nodePool: undefined,
      fits: params => params.get('Version') === version,
      knownUpdates,
    });
  },

  check: (context, handle) => checkUpdate(context, undefined, handle),
};
