import { AwsError } from '../AwsError';
import { clusterBody } from './clusterBody';
import { clusterOf, EksCall } from './EksCall';
import { requireIdleCluster } from './requireIdle';

/** Starts the end of a cluster that has no node groups and no deletion protection. */
export async function deleteCluster(call: EksCall) {
  const cluster = clusterOf(call);
  const endpoint = await call.registry.endpointOf(cluster);
  const { name } = cluster;
  if (cluster.nodegroups.length > 0) {
    throw AwsError.resourceInUse('Cluster has nodegroups attached', {
      clusterName: name,
      nodegroupName: cluster.nodegroups[0]?.spec.name ?? '',
    });
  }
  if (cluster.spec.deletionProtection) {
    throw AwsError.invalidRequest(
      'Cannot delete cluster because deletion protection is enabled',
      { clusterName: name },
    );
  }
  if (!['ACTIVE', 'FAILED'].includes(cluster.status)) {
    requireIdleCluster(cluster);
  }
  cluster.run([
    { value: 'DELETING', milliseconds: call.timings.deleteCluster },
    { value: 'GONE' },
  ]);
  return { cluster: clusterBody(cluster, endpoint) };
}
