import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { knownPartitionOf } from './AwsPartition';

const ARN =
  /^arn:(?:aws|aws-us-gov|aws-cn):eks:([a-z0-9-]{1,32}):(\d{12}):cluster\/([0-9A-Za-z][A-Za-z0-9_-]{0,99})$/;

/** What the ARN of a cluster is made of. */
export interface EksRef {
  /** The whole ARN, verbatim. */
  ref: string;
  region: string;
  accountId: string;
  /** Verbatim: tokens for the cluster are signed with it. */
  name: string;
}

/** The ARN of a cluster, which AWS makes of these three. */
export function toEksRef(
  region: string,
  accountId: string,
  name: string,
): EksRef {
  const { name: partition } = knownPartitionOf(region);
  const ref = `arn:${partition}:eks:${region}:${accountId}:cluster/${name}`;
  return { ref, region, accountId, name };
}

/** Reads an ARN; throws `InvalidRequest` when it is not the ARN of an EKS cluster. */
export function parseEksRef(ref: string): EksRef {
  const [, region, accountId, name] = ARN.exec(ref) ?? [];
  if (!region || !accountId || !name) {
    throw new ProviderError(
      'InvalidRequest',
      'This is not the ARN of an EKS cluster',
      { code: 'INVALID_REF', field: 'ref' },
    );
  }
  return { ref, region, accountId, name };
}
