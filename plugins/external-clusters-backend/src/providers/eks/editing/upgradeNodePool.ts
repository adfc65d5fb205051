import { refuseChangedOutside } from '../../shared/forms';
import { imageTemplateOf } from './launchTemplates';
import { requireReadyNodegroup } from './requireReady';
import { EksStep } from './StepContext';
import { upgradeNodePoolInput } from './stepInputs';
import { begunUpdate, checkUpdate, findUpdate } from './updates';

/**
 * Brings a node group to a version of Kubernetes, or of the launch template that names its image: then EKS takes no
 * Kubernetes version, and of the template either id or name. Source: UpdateNodegroupVersion in the API reference.
 */
export const upgradeNodePool: EksStep = {
  async begin({ ref, input, token, calls, options }) {
    const { nodePool, version, from, launchTemplateId } =
      upgradeNodePoolInput.parse(input);
    const nodegroup = await calls.reads.describeNodegroup(
      ref.region,
      ref.name,
      nodePool,
      options,
    );
    const template = imageTemplateOf(nodegroup);
    refuseChangedOutside(
      { launchTemplate: launchTemplateId },
      { launchTemplate: template?.id },
    );
    const now = template ? template.version : nodegroup.version;
    if (now === version) return { state: 'Succeeded' };
    refuseChangedOutside({ version: from }, { version: now });
    requireReadyNodegroup(nodegroup);
    const updateId = await calls.writes.upgradeNodegroup(
      { ref, nodePool, token },
      launchTemplateId
        ? { launchTemplate: { id: launchTemplateId, version } }
        : { version },
      options,
    );
    return begunUpdate(updateId, 'VersionUpdate');
  },

  find(context) {
    const { nodePool, version, launchTemplateId, knownUpdates } =
      upgradeNodePoolInput.parse(context.input);
    const wanted = launchTemplateId ? 'LaunchTemplateVersion' : 'Version';
    return findUpdate(context, {
      type: 'VersionUpdate',
      nodePool,
      fits: params => params.get(wanted) === version,
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
