import type { RawInstanceType } from '../Ec2Client';
import { AMI_TYPES } from './amiTypes';
import {
  instanceTypeChoices,
  oneSubnetPerZone,
  roleChoices,
  subnetChoices,
  versionChoices,
  vpcChoices,
} from './choices';
import { isTrustedBy } from './isTrustedBy';

const policy = (statement: unknown) =>
  encodeURIComponent(JSON.stringify({ Statement: statement }));
const allow = (service: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 'sts:AssumeRole',
  ...more,
});

describe('isTrustedBy', () => {
  it.each([
    [policy([allow('eks.amazonaws.com')]), true],
    [policy(allow(['ec2.amazonaws.com', 'eks.amazonaws.com'])), true],
    [policy(allow('eks.amazonaws.com.cn')), true],
    [policy([allow('eks.amazonaws.com', { Effect: 'Deny' })]), false],
    [policy([allow('eks.amazonaws.com', { Action: 'sts:TagSession' })]), false],
    [
      policy([
        allow('eks.amazonaws.com', {
          Action: ['sts:TagSession', 'sts:AssumeRole'],
        }),
      ]),
      true,
    ],
    [policy([allow('eks-fargate-pods.amazonaws.com')]), false],
    [policy([{ ...allow(''), Principal: '*' }]), false],
    [policy('odd'), false],
    ['%E0%A4%A', false],
    ['', false],
    [undefined, false],
  ])('%# reads the trust policy of a role', (document, expected) => {
    expect(isTrustedBy(document, 'eks.amazonaws.com')).toBe(expected);
  });
});

describe('the choices of a form', () => {
  it('are the roles that the service may assume', () => {
    const role = (name: string, service: string) => ({
      Path: '/',
      RoleName: name,
      RoleId: name,
      Arn: `arn:aws:iam::1:role/${name}`,
      CreateDate: new Date(0),
      AssumeRolePolicyDocument: policy([allow(service)]),
    });
    const roles = [
      role('cluster', 'eks.amazonaws.com'),
      role('node', 'ec2.amazonaws.com'),
    ];
    const choices = roleChoices(roles, 'ec2.amazonaws.com');
    expect(choices.map(({ value }) => value)).toEqual([
      'arn:aws:iam::1:role/node',
    ]);
  });

  it('have the default VPC first', () => {
    const vpcs = [
      { VpcId: 'vpc-1', Tags: [{ Key: 'Name', Value: 'mine' }] },
      { VpcId: 'vpc-2', IsDefault: true, CidrBlock: '10.0.0.0/16' },
    ];
    expect(vpcChoices(vpcs)).toEqual([
      { value: 'vpc-2', label: 'vpc-2', description: 'Default, 10.0.0.0/16' },
      { value: 'vpc-1', label: 'mine (vpc-1)', description: '' },
    ]);
  });

  it('begin with one subnet of each zone, and never a full one', () => {
    const subnet = (SubnetId: string, zone: string, free: number) => ({
      SubnetId,
      AvailabilityZone: zone,
      AvailableIpAddressCount: free,
    });
    const subnets = [
      subnet('b1', 'b', 100),
      subnet('a-full', 'a', 5),
      subnet('a1', 'a', 100),
      subnet('a2', 'a', 100),
    ];
    expect(oneSubnetPerZone(subnets)).toEqual(['a1', 'b1']);
    const full = subnetChoices(subnets).filter(each => each.unavailable);
    expect(full.map(({ value }) => value)).toEqual(['a-full']);
  });

  it('say until when a version is supported', () => {
    const choices = versionChoices([
      {
        clusterVersion: '1.34',
        versionStatus: 'STANDARD_SUPPORT',
        endOfStandardSupportDate: new Date('2026-12-02'),
      },
      {
        clusterVersion: '1.33',
        versionStatus: 'EXTENDED_SUPPORT',
        endOfExtendedSupportDate: new Date('2027-07-29'),
      },
    ]);
    expect(choices.map(({ description }) => description)).toEqual([
      'Standard support until 2026-12-02',
      'Extended support, which costs more, until 2027-07-29',
    ]);
  });

  it.each([
    ['AL2023_x86_64_STANDARD', ['g5.xlarge', 'm6i.large']],
    ['AL2023_ARM_64_STANDARD', ['m7g.large']],
    ['AL2023_x86_64_NVIDIA', ['g5.xlarge']],
  ])('are the instances on which %s runs', (value, expected) => {
    const type = (
      InstanceType: string,
      architecture: 'x86_64' | 'arm64',
      more: object = {},
    ) =>
      ({
        InstanceType,
        ProcessorInfo: { SupportedArchitectures: [architecture] },
        VCpuInfo: { DefaultVCpus: 2 },
        MemoryInfo: { SizeInMiB: 8192 },
        ...more,
      } as RawInstanceType);
    const types = [
      type('m7g.large', 'arm64'),
      type('m6i.large', 'x86_64'),
      type('g5.xlarge', 'x86_64', { GpuInfo: { Gpus: [{ Count: 1 }] } }),
    ];
    const image = AMI_TYPES.find(each => each.value === value)!;
    const choices = instanceTypeChoices(types, image);
    expect(choices.map(choice => choice.value)).toEqual(expected);
    expect(choices[0]?.description).toContain('2 vCPU, 8 GiB');
  });
});
