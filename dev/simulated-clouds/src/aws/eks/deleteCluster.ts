import { AwsError } from '../AwsError';
import { clusterBody } from './clusterBody';
import { clusterOf, EksCall } from './EksCall';
import { EksCluster } from './EksCluster';
import { toIssue } from './LaterFailure';
import { requireIdleCluster } from './requireIdle';

const OWN_FAILURE = {
  code: 'ResourceNotFound',
  message: 'The network interfaces of the cluster could not be deleted.',
};

/** Starts the end of a cluster on which nothing hangs and that has no deletion protection. */
export async function deleteCluster(call: EksCall) {
  const { failLater, offer, timings } = call;
  const cluster = clusterOf(call);
  const endpoint = await call.registry.endpointOf(cluster);
  requireNothingAttached(cluster);
  if (cluster.spec.deletionProtection) {
    throw AwsError.invalidRequest(
      'Cannot delete cluster because deletion protection is enabled',
      { clusterName: cluster.name },
    );
  }
  if (!['ACTIVE', 'FAILED'].includes(cluster.status)) {
    requireIdleCluster(cluster);
  }
  cluster.run([
    { value: 'DELETING', milliseconds: timings.deleteCluster },
    { value: failLater ? 'FAILED' : 'GONE' },
  ]);
  if (failLater) cluster.failure = toIssue(failLater, OWN_FAILURE, cluster.arn);
  return { cluster: clusterBody(cluster, endpoint, offer) };
}

function requireNothingAttached({
  name,
  nodegroups,
  fargateProfiles,
}: EksCluster) {
  const [group] = nodegroups;
  if (group) {
    throw AwsError.resourceInUse('Cluster has nodegroups attached', {
      clusterName: name,
      nodegroupName: group.spec.name,
    });
  }
  if (fargateProfiles.length > 0) {
    throw AwsError.resourceInUse('Cluster has Fargate profiles attached', {
      clusterName: name,
    });
  }
}
