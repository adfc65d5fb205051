import {
  describeInstanceTypeOfferings,
  describeInstanceTypes,
} from './ec2InstanceTypes';
import { describeLaunchTemplateVersions } from './ec2LaunchTemplates';
import {
  describeSecurityGroups,
  describeSubnets,
  describeVpcs,
} from './ec2Networks';
import { describeRegions } from './ec2Regions';
import { QueryAction } from './QueryCall';

/** What EC2 can do: tell what there is to make clusters of. */
export const ec2Actions: Readonly<Record<string, QueryAction>> = {
  DescribeRegions: describeRegions,
  DescribeVpcs: describeVpcs,
  DescribeSubnets: describeSubnets,
  DescribeSecurityGroups: describeSecurityGroups,
  DescribeLaunchTemplateVersions: describeLaunchTemplateVersions,
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeInstanceTypeOfferings: describeInstanceTypeOfferings,
};
