import { AwsError } from '../AwsError';
import { EksNodegroupSpec } from '../EksClusterSpec';
import { defaultReleaseVersion } from './clusterVersions';
import { EksCluster } from './EksCluster';
import { clusterOf, EksCall } from './EksCall';
import { EksNodegroup } from './EksNodegroup';
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
    checkTemplate(cluster, group, input);
    const version = input.version ?? cluster.spec.version;
    requireFitting(cluster, group, version);
    const releaseVersion =
      input.releaseVersion ?? defaultReleaseVersion(version);
    return {
      type: 'VersionUpdate',
      params: [
        { type: 'Version', value: version },
        { type: 'ReleaseVersion', value: releaseVersion },
      ],
      apply: () =>
        group.change({
          version,
          releaseVersion,
          launchTemplate: templateOf(group.spec, input),
        }),
    };
  });
}

/** A template with an image of its own decides the version itself; a group without a template never gets one. */
function checkTemplate(
  cluster: EksCluster,
  { spec }: EksNodegroup,
  { version, releaseVersion, launchTemplate }: UpdateNodegroupVersionInput,
) {
  const fields = { clusterName: cluster.name, nodegroupName: spec.name };
  if (launchTemplate && !spec.launchTemplate) {
    throw AwsError.invalidParameter(
      'You cannot specify a launch template when updating a node group that was not created with one',
      fields,
    );
  }
  if (spec.amiType === 'CUSTOM' && (version ?? releaseVersion)) {
    throw AwsError.invalidParameter(
      'You cannot specify the fields version and releaseVersion for a node group whose launch template has a custom AMI',
      fields,
    );
  }
}

function templateOf(
  { launchTemplate }: EksNodegroupSpec,
  input: UpdateNodegroupVersionInput,
) {
  const version = input.launchTemplate?.version;
  return launchTemplate && version
    ? { ...launchTemplate, version }
    : launchTemplate;
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
