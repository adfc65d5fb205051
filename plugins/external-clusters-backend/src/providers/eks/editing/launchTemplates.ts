import { ProviderError } from 'backstage-plugin-external-clusters-node';
import type { RawEksNodegroup } from '../EksClient';

/**
 * Why a node group cannot be brought to a version: its own launch template names the image, and the version with it.
 * Undefined for all other node groups. Source: "Customizing managed nodes with launch templates" in the EKS user guide.
 */
export function launchTemplateNote({
  launchTemplate,
}: RawEksNodegroup): string | undefined {
  if (!launchTemplate) return undefined;
  const { name, id, version } = launchTemplate;
  return `Its launch template ${
    name ?? id
  } (version ${version}) decides what its nodes run. Make a new version of the template for the wanted Kubernetes version, and update the node group to it at AWS.`;
}

/** Throws `InvalidRequest` for a node group with a launch template of its own. */
export function refuseLaunchTemplate(nodegroup: RawEksNodegroup): void {
  const note = launchTemplateNote(nodegroup);
  if (!note) return;
  throw new ProviderError(
    'InvalidRequest',
    `The node pool ${nodegroup.nodegroupName} is made from a launch template`,
    { code: 'LAUNCH_TEMPLATE', field: 'version', hint: note },
  );
}
