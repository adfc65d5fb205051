import { AwsOffer } from '../offer';
import { ec2Id } from '../offer/defaultNetwork';
import { EksCluster } from './EksCluster';

/** The VPC and the subnets of a cluster; the default ones of its region where its specification names none. */
export function networkOf(
  { accountId, arn, spec }: EksCluster,
  offer: AwsOffer,
): { vpcId: string; subnetIds: readonly string[] } {
  const { region } = spec;
  const subnetIds =
    spec.subnetIds ??
    offer.defaultSubnets(accountId, region).map(({ id }) => id);
  const found = offer.findSubnet(accountId, region, subnetIds[0] ?? '');
  return { vpcId: found?.vpc.id ?? ec2Id('vpc', arn), subnetIds };
}
