import { AwsError } from '../AwsError';
import { AwsSubnetSpec, AwsVpcSpec } from '../offer';
import { EksCall } from './EksCall';

/** Subnets of one VPC. */
export interface FoundSubnets {
  vpc: AwsVpcSpec;
  subnets: AwsSubnetSpec[];
}

/** Throws unless every subnet is there and all are of one VPC. */
export function requireSubnets(
  { offer, principal, region }: EksCall,
  subnetIds: readonly string[],
  fields: Record<string, string>,
): FoundSubnets {
  const found = subnetIds.map(id => {
    const subnet = offer.findSubnet(principal.accountId, region, id);
    if (subnet) return subnet;
    const message = `The subnet ID '${id}' does not exist (Service: Ec2, Status Code: 400)`;
    throw AwsError.invalidParameter(message, fields);
  });
  const [first] = found;
  if (!first) {
    throw AwsError.invalidParameter('Subnets are required', fields);
  }
  if (found.some(({ vpc }) => vpc.id !== first.vpc.id)) {
    const message = 'Subnets must all belong to the same VPC';
    throw AwsError.invalidParameter(message, fields);
  }
  return { vpc: first.vpc, subnets: found.map(({ subnet }) => subnet) };
}
