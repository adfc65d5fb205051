import { AwsError } from '../AwsError';
import { EksNodegroupSpec } from '../EksClusterSpec';
import { defaultReleaseVersion } from './clusterVersions';
import { EksCluster } from './EksCluster';
import { clusterOf, EksCall } from './EksCall';
import { EksNodegroup } from './EksNodegroup';
import { findLaunchTemplate, FoundLaunchTemplate } from './findLaunchTemplate';
import { minorOf } from './minorVersion';
import {
  UpdateNodegroupVersionInput,
  updateNodegroupVersionSchema,
} from './requestSchemas';
import { startNodegroupUpdate } from './startNodegroupUpdate';

/** Brings a node group to another version, release or version of its launch template; the cluster's own version when none is named. */
export function updateNodegroupVersion(call: EksCall) {
  const cluster = clusterOf(call);
  const group = cluster.nodegroup(call.params.nodegroupName ?? '');
  const input = updateNodegroupVersionSchema.parse(call.body);
  const { clientRequestToken } = input;
  return startNodegroupUpdate(call, cluster, group, clientRequestToken, () => {
    const found = checkTemplate(call, cluster, group, input);
    const version = input.version ?? cluster.spec.version;
    requireFitting(cluster, group, version);
    const releaseVersion =
      found?.imageId ?? input.releaseVersion ?? defaultReleaseVersion(version);
    return {
      type: 'VersionUpdate',
      params: paramsOf(found, version, releaseVersion),
      apply: () =>
        group.change({
          version,
          releaseVersion,
          launchTemplate: found?.template ?? group.spec.launchTemplate,
        }),
    };
  });
}

/** A template with an image of its own decides the version itself; a group keeps the template that it was made from. */
function checkTemplate(
  call: EksCall,
  cluster: EksCluster,
  { spec }: EksNodegroup,
  { version, releaseVersion, launchTemplate }: UpdateNodegroupVersionInput,
): FoundLaunchTemplate | undefined {
  const fields = { clusterName: cluster.name, nodegroupName: spec.name };
  const refuse = (message: string) =>
    AwsError.invalidParameter(message, fields);
  if (launchTemplate && !spec.launchTemplate) {
    throw refuse(
      'You cannot specify a launch template when updating a node group that was not created with one',
    );
  }
  const found =
    launchTemplate && findLaunchTemplate(call, launchTemplate, fields);
  if (found && found.template.id !== spec.launchTemplate?.id) {
    throw refuse('You cannot change the launch template of a node group');
  }
  if (found && Boolean(found.imageId) !== hasOwnImage(spec)) {
    throw refuse(
      'A node group has an image of its own in all versions of its launch template, or in none',
    );
  }
  if (hasOwnImage(spec) && (version ?? releaseVersion)) {
    throw refuse(
      'You cannot specify the fields version and releaseVersion for a node group whose launch template has a custom AMI',
    );
  }
  return found;
}

function hasOwnImage({ amiType }: EksNodegroupSpec): boolean {
  return amiType === 'CUSTOM';
}

function paramsOf(
  found: FoundLaunchTemplate | undefined,
  version: string,
  releaseVersion: string,
) {
  const ofTemplate = found
    ? [
        { type: 'LaunchTemplateName', value: found.template.name },
        { type: 'LaunchTemplateVersion', value: found.template.version },
      ]
    : [];
  const ofVersion = [
    { type: 'Version', value: version },
    { type: 'ReleaseVersion', value: releaseVersion },
  ];
  return found?.imageId ? ofTemplate : [...ofVersion, ...ofTemplate];
}

/** Nodes are never newer than the control plane, and never go back. */
function requireFitting(
  cluster: EksCluster,
  { spec }: EksNodegroup,
  version: string,
) {
  const current = spec.version ?? cluster.spec.version;
  const isFitting =
    minorOf(version) <= minorOf(cluster.spec.version) &&
    minorOf(version) >= minorOf(current);
  if (isFitting) return;
  throw AwsError.invalidParameter(
    `Nodegroup Kubernetes version should be equal to Cluster kubernetes version ${cluster.spec.version} or NodeGroup kubernetes version ${current}`,
    { clusterName: cluster.name, nodegroupName: spec.name },
  );
}
