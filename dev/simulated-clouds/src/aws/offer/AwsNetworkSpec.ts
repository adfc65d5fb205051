/** A subnet of a VPC. */
export interface AwsSubnetSpec {
  id: string;
  /** Its tag `Name`. */
  name?: string;
  /** Availability zone such as `eu-west-1a`. */
  zone: string;
  cidr: string;
  /** Addresses that are not taken. */
  freeAddresses: number;
  /** Whether instances in it get public addresses. */
  isPublic: boolean;
}

export interface AwsSecurityGroupSpec {
  id: string;
  name: string;
  description: string;
}

export interface AwsVpcSpec {
  id: string;
  /** Its tag `Name`. */
  name?: string;
  isDefault: boolean;
  cidr: string;
  subnets: readonly AwsSubnetSpec[];
  securityGroups: readonly AwsSecurityGroupSpec[];
}
