import { AwsError } from '../AwsError';
import { defaultReleaseVersion } from './clusterVersions';
import { EksCluster } from './EksCluster';
import { clusterOf, EksCall } from './EksCall';
import { EksNodegroup } from './EksNodegroup';
import { minorOf } from './minorVersion';
import { updateNodegroupVersionSchema } from './requestSchemas';
import { startNodegroupUpdate } from './startNodegroupUpdate';

/** Brings a node group to another version or release; the cluster's own version when none is named. */
export function updateNodegroupVersion(call: EksCall) {
  const cluster = clusterOf(call);
  const group = cluster.nodegroup(call.params.nodegroupName ?? '');
  const input = updateNodegroupVersionSchema.parse(call.body);
  return startNodegroupUpdate(cluster, group, input.clientRequestToken, () => {
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
      milliseconds: call.timings.updateNodegroup,
      apply: () => group.change({ version, releaseVersion }),
    };
  });
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
