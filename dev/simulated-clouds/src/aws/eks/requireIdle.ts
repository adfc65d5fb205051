import { AwsError } from '../AwsError';
import { EksCluster } from './EksCluster';
import { EksNodegroup } from './EksNodegroup';

/** Throws the ResourceInUseException of EKS unless the cluster is ACTIVE and nothing about it is being changed. */
export function requireIdleCluster(cluster: EksCluster) {
  if (cluster.status === 'ACTIVE') return;
  const [update] = cluster.updatesInProgress(undefined);
  throw AwsError.resourceInUse(
    update
      ? `Cannot start the update because cluster ${cluster.name} currently has update ${update.id} in progress`
      : `Cluster ${cluster.name} is not in ACTIVE state: ${cluster.status}`,
    { clusterName: cluster.name },
  );
}

/** Throws unless nothing about the node group is being changed. */
export function requireIdleNodegroup(cluster: EksCluster, group: EksNodegroup) {
  const status = cluster.nodegroupStatus(group);
  if (status === 'ACTIVE' || status === 'DEGRADED') return;
  const nodegroupName = group.spec.name;
  throw AwsError.resourceInUse(
    `Nodegroup ${nodegroupName} cannot be updated as it is currently in ${status} state`,
    { clusterName: cluster.name, nodegroupName },
  );
}
