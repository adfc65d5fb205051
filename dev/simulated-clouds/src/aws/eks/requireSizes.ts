import { AwsError } from '../AwsError';
import { EksCluster } from './EksCluster';

/** Throws unless min ≤ desired ≤ max. */
export function requireSizes(
  cluster: EksCluster,
  nodegroupName: string,
  min: number,
  max: number,
  desired: number,
) {
  if (min <= desired && desired <= max) return;
  throw AwsError.invalidParameter(
    min > desired
      ? `Minimum capacity ${min} can't be greater than desired size ${desired}`
      : `desired capacity ${desired} can't be greater than max size ${max}`,
    { clusterName: cluster.name, nodegroupName },
  );
}
