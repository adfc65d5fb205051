import { refuseChangedOutside } from '../../shared/forms';
import { requireReadyNodegroup } from './requireReady';
import { EksStep } from './StepContext';
import { upgradeNodePoolInput } from './stepInputs';
import { refuseLaunchTemplate } from './launchTemplates';
import { begunUpdate, checkUpdate, findUpdate } from './updates';

/** Brings a node group to a version; never one whose launch template decides that itself. */
export const upgradeNodePool: EksStep = {
  async begin({ ref, input, token, calls, options }) {
    const { nodePool, version, from } = upgradeNodePoolInput.parse(input);
    const nodegroup = await calls.reads.describeNodegroup(
      ref.region,
      ref.name,
      nodePool,
      options,
    );
    if (nodegroup.version === version) return { state: 'Succeeded' };
    refuseChangedOutside({ version: from }, { version: nodegroup.version });
    refuseLaunchTemplate(nodegroup);
    requireReadyNodegroup(nodegroup);
    const target = { ref, nodePool, token };
    const updateId = await calls.writes.upgradeNodegroup(
      target,
      version,
      options,
    );
    return begunUpdate(updateId, 'VersionUpdate');
  },

  find(context) {
    const { nodePool, version, knownUpdates } = upgradeNodePoolInput.parse(
      context.input,
    );
    return findUpdate(context, {
      type: 'VersionUpdate',
      nodePool,
      fits: params => params.get('Version') === version,
      knownUpdates,
    });
  },

  check: (context, handle) =>
    checkUpdate(
      context,
      upgradeNodePoolInput.parse(context.input).nodePool,
      handle,
    ),
};
