import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { AwsCalls } from './AwsCalls';
import { knownPartitionOf } from './AwsPartition';
import {
  Ec2Client,
  RawLaunchTemplateVersion,
  RawInstanceType,
  RawSecurityGroup,
  RawSubnet,
  RawVpc,
} from './Ec2Client';
import { IamClient, RawRole } from './IamClient';

const REGIONS = { action: 'list the regions', right: 'ec2:DescribeRegions' };
const VPCS = { action: 'list the VPCs', right: 'ec2:DescribeVpcs' };
const SUBNETS = { action: 'list the subnets', right: 'ec2:DescribeSubnets' };
const SECURITY_GROUPS = {
  action: 'list the security groups',
  right: 'ec2:DescribeSecurityGroups',
};
const OFFERINGS = {
  action: 'list the instance types',
  right: 'ec2:DescribeInstanceTypeOfferings',
};
const INSTANCE_TYPES = {
  action: 'read the instance types',
  right: 'ec2:DescribeInstanceTypes',
};
const TEMPLATES = {
  action: 'list the versions of the launch template',
  right: 'ec2:DescribeLaunchTemplateVersions',
};
const ROLES = { action: 'list the roles', right: 'iam:ListRoles' };

/** The most instance types that EC2 describes in one call. */
const MOST_TYPES = 100;

export interface AwsOfferCallsOptions {
  calls: AwsCalls;
  ec2: Ec2Client;
  iam: IamClient;
}

/** The reads of one account that tell what a cluster can be made of. Throws `ProviderError`. */
export class AwsOfferCalls {
  /** What an instance type is never changes; which ones a region has is asked each time. */
  private readonly types = new Map<string, RawInstanceType>();

  constructor(private readonly options: AwsOfferCallsOptions) {}

  /** The names of the regions that the account can use. */
  regions(region: string, options: CallOptions): Promise<string[]> {
    const { calls, ec2 } = this.options;
    return calls.call(REGIONS, options, signal =>
      ec2.listRegions(region, signal),
    );
  }

  vpcs(region: string, options: CallOptions): Promise<RawVpc[]> {
    const { calls, ec2 } = this.options;
    return calls.call(VPCS, options, () => ec2.describeVpcs(region, options));
  }

  subnets(
    region: string,
    vpcId: string,
    options: CallOptions,
  ): Promise<RawSubnet[]> {
    const { calls, ec2 } = this.options;
    return calls.call(SUBNETS, options, () =>
      ec2.describeSubnets(region, vpcId, options),
    );
  }

  securityGroups(
    region: string,
    vpcId: string,
    options: CallOptions,
  ): Promise<RawSecurityGroup[]> {
    const { calls, ec2 } = this.options;
    return calls.call(SECURITY_GROUPS, options, () =>
      ec2.describeSecurityGroups(region, vpcId, options),
    );
  }

  /** Those that can be had in the region. One call when all are known already, and one for every 100 new ones. */
  async instanceTypes(
    region: string,
    options: CallOptions,
  ): Promise<RawInstanceType[]> {
    const { calls, ec2 } = this.options;
    const names = await calls.call(OFFERINGS, options, () =>
      ec2.listInstanceTypes(region, options),
    );
    const unknown = names.filter(name => !this.types.has(name));
    const described = await Promise.all(
      batchesOf(unknown, MOST_TYPES).map(batch =>
        calls.call(INSTANCE_TYPES, options, signal =>
          ec2.describeInstanceTypes(region, batch, signal),
        ),
      ),
    );
    for (const type of described.flat()) {
      this.types.set(type.InstanceType ?? '', type);
    }
    return names.flatMap(name => this.types.get(name) ?? []);
  }

  /** The versions of a launch template that are newer than one of them. */
  async newerTemplateVersions(
    region: string,
    { id, version }: { id: string; version: string },
    options: CallOptions,
  ): Promise<RawLaunchTemplateVersion[]> {
    const { calls, ec2 } = this.options;
    const from = Number(version);
    const found = await calls.call(TEMPLATES, options, () =>
      ec2.describeLaunchTemplateVersions(region, { id, from }, options),
    );
    return found.filter(({ VersionNumber = 0 }) => VersionNumber > from);
  }

  /** All roles of the account, by its partition. */
  roles(region: string, options: CallOptions): Promise<RawRole[]> {
    const { calls, iam } = this.options;
    return calls.call(ROLES, options, () =>
      iam.listRoles(knownPartitionOf(region).iam.region, options),
    );
  }
}

function batchesOf(names: string[], size: number): string[][] {
  const count = Math.ceil(names.length / size);
  return Array.from({ length: count }, (_, index) =>
    names.slice(index * size, (index + 1) * size),
  );
}
