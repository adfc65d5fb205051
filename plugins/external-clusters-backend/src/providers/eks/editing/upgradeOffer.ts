import {
  NodePoolUpgrade,
  UpgradeOffer,
  UpgradeTarget,
} from 'backstage-plugin-external-clusters-common';
import type { RawEksVersion } from '../EksChangeClient';
import type { RawEksCluster, RawEksNodegroup } from '../EksClient';
import { imageTemplateOf, toTemplateUpgrade } from './launchTemplates';
import { NewerTemplates } from './newerTemplates';
import { UNASKED } from './offers';
import { minorOf, supportedVersions } from './versions';

/** How many minor versions a kubelet may be older than its API server. Source: "Version Skew Policy" of Kubernetes. */
const MOST_MINORS_BEHIND = 3;

const NOTE =
  'An upgrade goes up one minor version, takes about ten minutes, and cannot be taken back here. Each subnet needs up to five free addresses.';

/** Where a control plane and its node groups can go now. Pure. */
export function toUpgradeOffer(
  cluster: RawEksCluster,
  nodegroups: RawEksNodegroup[],
  versions: RawEksVersion[],
  newerTemplates: NewerTemplates,
): UpgradeOffer {
  const { version } = cluster;
  const own = versions.find(({ clusterVersion }) => clusterVersion === version);
  return {
    version,
    supportEndsAt: own?.endOfStandardSupportDate?.getTime(),
    targets: supportedVersions(versions)
      .filter(next => minorOf(next.clusterVersion) === minorOf(version) + 1)
      .map(next => toTarget(next, nodegroups)),
    nodePools: nodegroups.map(nodegroup => {
      const { nodegroupName: name = '' } = nodegroup;
      const template = imageTemplateOf(nodegroup);
      return template
        ? toTemplateUpgrade(name, template, newerTemplates.get(name) ?? UNASKED)
        : toNodePoolUpgrade(nodegroup, cluster, own);
    }),
    mostMinorsBehind: MOST_MINORS_BEHIND,
    note: NOTE,
  };
}

/** The node groups that would be too old for a version of the control plane, as far as EKS chose their image. */
export function tooOldFor(
  version: string,
  nodegroups: RawEksNodegroup[],
): string[] {
  return nodegroups
    .filter(
      group =>
        !imageTemplateOf(group) &&
        minorOf(version) - minorOf(group.version) > MOST_MINORS_BEHIND,
    )
    .map(({ nodegroupName = '' }) => nodegroupName);
}

function toTarget(
  version: RawEksVersion,
  nodegroups: RawEksNodegroup[],
): UpgradeTarget {
  const { clusterVersion = '' } = version;
  const tooOld = tooOldFor(clusterVersion, nodegroups);
  return {
    version: clusterVersion,
    isDefault: version.defaultVersion ?? false,
    supportEndsAt: version.endOfStandardSupportDate?.getTime(),
    ...(tooOld.length > 0 && {
      blockedBy: `Upgrade the node pools ${tooOld.join(
        ', ',
      )} first: they would be more than ${MOST_MINORS_BEHIND} minor versions behind.`,
    }),
  };
}

/** EKS brings a node group to the version of its control plane, over several minors at once if need be. */
function toNodePoolUpgrade(
  nodegroup: RawEksNodegroup,
  cluster: RawEksCluster,
  version: RawEksVersion | undefined,
): NodePoolUpgrade {
  const { nodegroupName: name = '' } = nodegroup;
  const isBehind = minorOf(nodegroup.version) < minorOf(cluster.version);
  const targets = isBehind
    ? [
        {
          version: cluster.version ?? '',
          supportEndsAt: version?.endOfStandardSupportDate?.getTime(),
        },
      ]
    : [];
  return {
    name,
    version: nodegroup.version,
    targets,
    ...(!isBehind && { note: 'It has the version of the control plane.' }),
  };
}
