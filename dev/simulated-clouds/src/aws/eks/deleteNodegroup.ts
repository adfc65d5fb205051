import { AwsError } from '../AwsError';
import { clusterOf, EksCall } from './EksCall';
import { toIssue } from './LaterFailure';
import { nodegroupBody } from './nodegroupBody';

const OWN_FAILURE = {
  code: 'Ec2SecurityGroupDeletionFailure',
  message: 'The security group of the node group is in use.',
};

/** Starts the end of a node group; once more while it goes on changes nothing. */
export function deleteNodegroup(call: EksCall) {
  const { failLater, timings } = call;
  const cluster = clusterOf(call);
  const group = cluster.nodegroup(call.params.nodegroupName ?? '');
  const { name } = group.spec;
  if (cluster.updatesInProgress(name).length > 0) {
    throw AwsError.resourceInUse(
      `Nodegroup ${name} has an update in progress`,
      { clusterName: cluster.name, nodegroupName: name },
    );
  }
  if (group.status !== 'DELETING') {
    group.run([
      { value: 'DELETING', milliseconds: timings.deleteNodegroup },
      { value: failLater ? 'DELETE_FAILED' : 'GONE' },
    ]);
    if (failLater) group.failure = toIssue(failLater, OWN_FAILURE, name);
  }
  return { nodegroup: nodegroupBody(cluster, group, call.offer) };
}
