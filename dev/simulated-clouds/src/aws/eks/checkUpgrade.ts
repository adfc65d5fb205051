import { AwsError } from '../AwsError';
import { EksCall } from './EksCall';
import { EksCluster } from './EksCluster';
import { minorOf, requireOffered } from './minorVersion';

const WEEK_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;
/** How many minors a kubelet may be older than its API server. */
const SKEW = 3;

/**
 * The type of the update that brings a cluster to a version: one minor up, or back to where it came from within a week.
 * Throws InvalidParameterException for every other version.
 */
export function checkUpgrade(
  cluster: EksCluster,
  version: string,
  call: EksCall,
): 'VersionUpdate' | 'VersionRollback' {
  requireOffered(version, call.offer, call.now);
  const current = cluster.spec.version;
  if (minorOf(version) === minorOf(current) + 1) {
    requireSkew(cluster, version);
    return 'VersionUpdate';
  }
  if (isRollback(cluster, version, call.now)) return 'VersionRollback';
  throw AwsError.invalidParameter(
    `Unsupported Kubernetes minor version update from ${current} to ${version}`,
    { clusterName: cluster.name },
  );
}

function requireSkew(cluster: EksCluster, version: string) {
  const old = cluster.nodegroups.find(
    ({ spec }) => minorOf(version) - minorOf(spec.version ?? version) > SKEW,
  );
  if (!old) return;
  const { name, version: own } = old.spec;
  throw AwsError.invalidParameter(
    `Nodegroup ${name} with Kubernetes version ${own} must be updated before the cluster can be updated to ${version}`,
    { clusterName: cluster.name, nodegroupName: name },
  );
}

function isRollback(cluster: EksCluster, version: string, now: number) {
  const { version: current } = cluster.spec;
  const upgrade = cluster.updates.find(
    ({ request, status }) =>
      request.type === 'VersionUpdate' &&
      request.nodegroup === undefined &&
      request.params[0]?.value === current &&
      status === 'Successful',
  );
  return (
    upgrade !== undefined &&
    now - upgrade.createdAt < WEEK_MILLISECONDS &&
    minorOf(version) === minorOf(current) - 1 &&
    cluster.nodegroups.every(
      ({ spec }) => minorOf(spec.version ?? version) <= minorOf(version),
    )
  );
}
