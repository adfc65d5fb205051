import { createHash } from 'node:crypto';
import { AwsSubnetSpec, AwsVpcSpec } from './AwsNetworkSpec';

const ZONES = ['a', 'b', 'c'];

/**
 * The VPCs that every account has in every region: the default one, and one as platform teams make them, with public
 * and private subnets in three zones.
 */
export function defaultNetwork(
  accountId: string,
  region: string,
): AwsVpcSpec[] {
  const idOf = (prefix: string, ...words: string[]) =>
    ec2Id(prefix, accountId, region, ...words);
  const subnet = (
    vpc: 'default' | 'platform',
    kind: 'public' | 'private',
    index: number,
  ): AwsSubnetSpec => ({
    id: idOf('subnet', vpc, kind, String(index)),
    name: vpc === 'default' ? undefined : `platform-${kind}-${ZONES[index]}`,
    zone: `${region}${ZONES[index]}`,
    cidr: cidrOf(vpc, kind, index),
    freeAddresses: vpc === 'default' ? 4091 : 250,
    isPublic: kind === 'public',
  });
  const subnets = (
    vpc: 'default' | 'platform',
    kind: 'public' | 'private',
  ): AwsSubnetSpec[] => ZONES.map((_, index) => subnet(vpc, kind, index));
  return [
    {
      id: idOf('vpc', 'default'),
      isDefault: true,
      cidr: '172.31.0.0/16',
      subnets: subnets('default', 'public'),
      securityGroups: [
        {
          id: idOf('sg', 'default'),
          name: 'default',
          description: 'default VPC security group',
        },
      ],
    },
    {
      id: idOf('vpc', 'platform'),
      name: 'platform',
      isDefault: false,
      cidr: '10.20.0.0/16',
      subnets: [
        ...subnets('platform', 'private'),
        ...subnets('platform', 'public'),
      ],
      securityGroups: [
        {
          id: idOf('sg', 'platform', 'default'),
          name: 'default',
          description: 'default VPC security group',
        },
        {
          id: idOf('sg', 'platform', 'clusters'),
          name: 'platform-clusters',
          description: 'Between clusters and the services of the platform',
        },
      ],
    },
  ];
}

/** An id as EC2 makes them, always the same for the same words. */
export function ec2Id(prefix: string, ...words: string[]) {
  const digest = createHash('sha256').update(words.join('\0')).digest('hex');
  return `${prefix}-${digest.slice(0, 17)}`;
}

function cidrOf(vpc: string, kind: string, index: number) {
  if (vpc === 'default') return `172.31.${index * 16}.0/20`;
  return `10.20.${index + (kind === 'public' ? 100 : 0)}.0/24`;
}
