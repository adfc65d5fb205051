import type {
  EC2Client,
  InstanceTypeInfo,
  LaunchTemplateVersion,
  SecurityGroup,
  Subnet,
  Vpc,
  _InstanceType,
} from '@aws-sdk/client-ec2';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { collectPages } from '../shared/collectPages';
import { AwsRegionClients } from './AwsRegionClients';
import type { EksRegionsOptions } from './EksClient';
import { toWholeList } from './toWholeList';

/** The EC2 API's own objects. */
export type RawVpc = Vpc;
export type RawSubnet = Subnet;
export type RawSecurityGroup = SecurityGroup;
export type RawInstanceType = InstanceTypeInfo;
export type RawLaunchTemplateVersion = LaunchTemplateVersion;

/** The most that EC2 gives on one page of these lists. */
const PAGE_SIZE = 1000;
const TEMPLATES_PAGE_SIZE = 200;

/**
 * The reads of EC2 that tell what a cluster can be made of, for one account. Loads the SDK on first use.
 *
 * Methods throw what the SDK throws, or `AssumeRoleFailure`.
 */
export class Ec2Client {
  private readonly regions: AwsRegionClients<EC2Client>;

  constructor({ identity, endpoints, agents }: EksRegionsOptions) {
    this.regions = new AwsRegionClients({
      identity,
      agents,
      endpointOf: region => endpoints.ec2(region),
      make: config => new (loadSdk().EC2Client)(config),
    });
  }

  /** The names of the regions that the account can use. */
  async listRegions(region: string, signal: AbortSignal): Promise<string[]> {
    const client = await this.regions.connect(region, signal);
    const { Regions } = await client.send(
      new (loadSdk().DescribeRegionsCommand)({}),
      { abortSignal: signal },
    );
    return toWholeList(Regions).flatMap(({ RegionName }) => RegionName ?? []);
  }

  async describeVpcs(
    region: string,
    { signal, pace }: CallOptions,
  ): Promise<RawVpc[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateDescribeVpcs(
      { client, pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({ items: toWholeList(page.Vpcs), next: page.NextToken }),
      pace,
    );
  }

  async describeSubnets(
    region: string,
    vpcId: string,
    { signal, pace }: CallOptions,
  ): Promise<RawSubnet[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateDescribeSubnets(
      { client, pageSize: PAGE_SIZE },
      { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] },
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({ items: toWholeList(page.Subnets), next: page.NextToken }),
      pace,
    );
  }

  async describeSecurityGroups(
    region: string,
    vpcId: string,
    { signal, pace }: CallOptions,
  ): Promise<RawSecurityGroup[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateDescribeSecurityGroups(
      { client, pageSize: PAGE_SIZE },
      { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] },
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: toWholeList(page.SecurityGroups),
        next: page.NextToken,
      }),
      pace,
    );
  }

  /** The names of the instance types that can be had in a region. */
  async listInstanceTypes(
    region: string,
    { signal, pace }: CallOptions,
  ): Promise<string[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateDescribeInstanceTypeOfferings(
      { client, pageSize: PAGE_SIZE },
      { LocationType: 'region' },
      { abortSignal: signal },
    );
    const offerings = await collectPages(
      pages,
      page => ({
        items: toWholeList(page.InstanceTypeOfferings),
        next: page.NextToken,
      }),
      pace,
    );
    return offerings.flatMap(({ InstanceType }) => InstanceType ?? []);
  }

  /** At most 100 of them in one call. */
  async describeInstanceTypes(
    region: string,
    names: string[],
    signal: AbortSignal,
  ): Promise<RawInstanceType[]> {
    const client = await this.regions.connect(region, signal);
    const { InstanceTypes } = await client.send(
      new (loadSdk().DescribeInstanceTypesCommand)({
        // The SDK knows those of the day it was made; EC2 has new ones every month.
        InstanceTypes: names as _InstanceType[],
      }),
      { abortSignal: signal },
    );
    return toWholeList(InstanceTypes);
  }

  /** The versions of a launch template from a number on. */
  async describeLaunchTemplateVersions(
    region: string,
    { id, from }: { id: string; from: number },
    { signal, pace }: CallOptions,
  ): Promise<RawLaunchTemplateVersion[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateDescribeLaunchTemplateVersions(
      { client, pageSize: TEMPLATES_PAGE_SIZE },
      { LaunchTemplateId: id, MinVersion: String(from) },
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: toWholeList(page.LaunchTemplateVersions),
        next: page.NextToken,
      }),
      pace,
    );
  }

  close(): void {
    this.regions.close();
  }
}

// Loaded when it is needed and not at the top: it must not cost anything when the portal starts.
function loadSdk() {
  return require('@aws-sdk/client-ec2') as typeof import('@aws-sdk/client-ec2');
}
