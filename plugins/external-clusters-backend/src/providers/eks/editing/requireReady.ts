import type { RawEksCluster, RawEksNodegroup } from '../EksClient';
import { brokenCluster, busy } from './refusals';

/** Throws `BUSY` while AWS works on the cluster, and `InvalidRequest` where it has failed. */
export function requireReadyCluster({ status }: RawEksCluster): void {
  if (status === 'ACTIVE') return;
  if (status === 'FAILED') throw brokenCluster(status);
  throw busy('The cluster', status ?? 'in an unknown state');
}

/** Throws `BUSY` while AWS works on the node group. */
export function requireReadyNodegroup({
  nodegroupName,
  status,
}: RawEksNodegroup): void {
  if (status === 'CREATING' || status === 'UPDATING' || status === 'DELETING') {
    throw busy(`The node pool ${nodegroupName}`, status);
  }
}
