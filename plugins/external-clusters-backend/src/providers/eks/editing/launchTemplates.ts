import {
  NodePoolUpgrade,
  UpgradeTarget,
} from 'backstage-plugin-external-clusters-common';
import type { RawLaunchTemplateVersion } from '../Ec2Client';
import type { RawEksNodegroup } from '../EksClient';
import { knownOf, Offered } from './offers';

/** The version of a launch template that names the image of a node group's nodes, and so what Kubernetes they run. */
export interface ImageTemplate {
  id: string;
  name: string;
  /** A number. */
  version: string;
}

/**
 * Undefined where EKS chooses the image: other launch templates follow the Kubernetes version like groups without one.
 * Source: "Customizing managed nodes with launch templates" in the EKS user guide.
 */
export function imageTemplateOf({
  amiType,
  launchTemplate,
}: RawEksNodegroup): ImageTemplate | undefined {
  if (amiType !== 'CUSTOM' || !launchTemplate) return undefined;
  const { id = '', name = id, version = '' } = launchTemplate;
  return { id, name, version };
}

/** To which newer versions of its template a node group can go. Pure. */
export function toTemplateUpgrade(
  nodePool: string,
  { name, version }: ImageTemplate,
  newer: Offered<RawLaunchTemplateVersion>,
): NodePoolUpgrade {
  const targets = knownOf(newer).map(toTarget).sort(newestFirst);
  const decides = `The launch template ${name} (version ${version}) decides what its nodes run.`;
  const next =
    newer.kind === 'Refused'
      ? newer.hint
      : 'Make a new version of it at AWS, with an image for the wanted Kubernetes version.';
  return {
    name: nodePool,
    version,
    launchTemplate: name,
    targets,
    ...(targets.length === 0 && { note: `${decides} ${next}` }),
  };
}

/** AWS does not let a node group go from an image of its own to none. */
function toTarget(version: RawLaunchTemplateVersion): UpgradeTarget {
  const namesImage = version.LaunchTemplateData?.ImageId !== undefined;
  return {
    version: String(version.VersionNumber),
    description: version.VersionDescription,
    isDefault: version.DefaultVersion ?? false,
    ...(!namesImage && { blockedBy: 'It names no image.' }),
  };
}

function newestFirst(one: UpgradeTarget, other: UpgradeTarget): number {
  return Number(other.version) - Number(one.version);
}
