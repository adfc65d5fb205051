import { FormChoice } from 'backstage-plugin-external-clusters-common';
import type {
  RawInstanceType,
  RawSecurityGroup,
  RawSubnet,
  RawVpc,
} from '../Ec2Client';
import type { RawEksVersion } from '../EksChangeClient';
import type { RawRole } from '../IamClient';
import { AMI_TYPES, AmiType } from './amiTypes';
import { isTrustedBy } from './isTrustedBy';
import { supportOf } from './versions';

/** A control plane takes up to this many addresses of each subnet. Source: "VPC and subnet requirements" in the EKS user guide. */
const ADDRESSES_OF_CONTROL_PLANE = 6;
const MIB_PER_GIB = 1024;

export function versionChoices(versions: RawEksVersion[]): FormChoice[] {
  return versions.map(version => ({
    value: version.clusterVersion ?? '',
    label: version.clusterVersion ?? '',
    description: supportOf(version),
  }));
}

/** The roles that a service of AWS may assume. */
export function roleChoices(
  roles: RawRole[],
  service: 'eks.amazonaws.com' | 'ec2.amazonaws.com',
): FormChoice[] {
  return roles
    .filter(role => isTrustedBy(role.AssumeRolePolicyDocument, service))
    .map(role => ({
      value: role.Arn ?? '',
      label: role.RoleName ?? '',
      description: role.Description,
    }));
}

/** The default VPC first. */
export function vpcChoices(vpcs: RawVpc[]): FormChoice[] {
  return vpcs
    .map(vpc => ({
      value: vpc.VpcId ?? '',
      label: labelOf(vpc.VpcId, vpc.Tags),
      description: [vpc.IsDefault && 'Default', vpc.CidrBlock]
        .filter(Boolean)
        .join(', '),
      isDefault: vpc.IsDefault === true,
    }))
    .sort((one, other) => Number(other.isDefault) - Number(one.isDefault))
    .map(({ isDefault: _isDefault, ...choice }) => choice);
}

/** By zone; a subnet without room for a control plane cannot be chosen. */
export function subnetChoices(subnets: RawSubnet[]): FormChoice[] {
  return [...subnets].sort(byZone).map(subnet => {
    const free = subnet.AvailableIpAddressCount ?? 0;
    return {
      value: subnet.SubnetId ?? '',
      label: labelOf(subnet.SubnetId, subnet.Tags),
      description: [
        subnet.AvailabilityZone,
        subnet.MapPublicIpOnLaunch ? 'public addresses' : 'private addresses',
        `${free} free`,
      ].join(', '),
      ...(free < ADDRESSES_OF_CONTROL_PLANE && {
        unavailable: `It has only ${free} free addresses, and ${ADDRESSES_OF_CONTROL_PLANE} are needed.`,
      }),
    };
  });
}

/** One subnet of each zone: what a cluster is best begun with. */
export function oneSubnetPerZone(subnets: RawSubnet[]): string[] {
  const byZones = new Map<string, string>();
  for (const subnet of [...subnets].sort(byZone)) {
    const { AvailabilityZone: zone = '', SubnetId: id = '' } = subnet;
    const hasRoom =
      (subnet.AvailableIpAddressCount ?? 0) >= ADDRESSES_OF_CONTROL_PLANE;
    if (hasRoom && !byZones.has(zone)) byZones.set(zone, id);
  }
  return [...byZones.values()];
}

export function securityGroupChoices(groups: RawSecurityGroup[]): FormChoice[] {
  return groups.map(group => ({
    value: group.GroupId ?? '',
    label: `${group.GroupName ?? ''} (${group.GroupId ?? ''})`,
    description: group.Description,
  }));
}

/** The instance types on which an image runs, small ones first. */
export function instanceTypeChoices(
  types: RawInstanceType[],
  { architecture, needsGpu }: AmiType,
): FormChoice[] {
  return types
    .filter(
      type =>
        type.ProcessorInfo?.SupportedArchitectures?.includes(architecture) &&
        (!needsGpu || (type.GpuInfo?.Gpus ?? []).length > 0),
    )
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'en'))
    .map(type => ({
      value: nameOf(type),
      label: nameOf(type),
      description: sizeOf(type),
    }));
}

export function amiTypeChoices(): FormChoice[] {
  return AMI_TYPES.map(({ value, label, description }) => ({
    value,
    label,
    description,
  }));
}

function sizeOf({ VCpuInfo, MemoryInfo, GpuInfo }: RawInstanceType): string {
  const gpus = GpuInfo?.Gpus?.reduce((sum, { Count = 0 }) => sum + Count, 0);
  return [
    `${VCpuInfo?.DefaultVCpus ?? '?'} vCPU`,
    `${(MemoryInfo?.SizeInMiB ?? 0) / MIB_PER_GIB} GiB`,
    gpus ? `${gpus} GPU` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function nameOf({ InstanceType }: RawInstanceType): string {
  return InstanceType ?? '';
}

function byZone(one: RawSubnet, other: RawSubnet): number {
  const zoneOf = ({ AvailabilityZone = '' }: RawSubnet) => AvailabilityZone;
  return zoneOf(one).localeCompare(zoneOf(other), 'en');
}

interface RawTag {
  Key?: string;
  Value?: string;
}

function labelOf(id: string | undefined, tags: RawTag[] | undefined): string {
  const name = tags?.find(({ Key }) => Key === 'Name')?.Value;
  return name ? `${name} (${id})` : id ?? '';
}
