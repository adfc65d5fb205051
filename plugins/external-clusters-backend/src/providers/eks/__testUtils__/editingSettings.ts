import { JsonObject } from '@backstage/types';
import { BrokenSettings } from 'backstage-plugin-external-clusters-node/testUtils';
import { AwsSimulator } from 'simulated-clouds/src/aws';

/** Settings that are complete, by the name of what is made. */
export interface EditingSettings {
  cluster(name: string): JsonObject;
  nodePool(name: string): JsonObject;
}

/** Settings of a small cluster and of a small node group in the default VPC of a region. */
export function settingsIn(
  aws: AwsSimulator,
  accountId: string,
  region: string,
): EditingSettings {
  const subnetIds = aws.offer
    .defaultSubnets(accountId, region)
    .map(({ id }) => id);
  const nodes = (name: string) => ({
    nodePoolName: name,
    nodeRoleArn: `arn:aws:iam::${accountId}:role/eks-node-role`,
    amiType: 'AL2023_x86_64_STANDARD',
    instanceTypes: ['m6i.large'],
    capacityType: 'ON_DEMAND',
    diskSize: 20,
    desired: 1,
    min: 0,
    max: 3,
  });
  const [vpc] = aws.offer.vpcs(accountId, region);
  return {
    nodePool: (name: string) => ({ ...nodes(name), subnetIds }),
    cluster: (name: string) => ({
      name,
      region,
      version: '1.33',
      roleArn: `arn:aws:iam::${accountId}:role/eks-cluster-role`,
      vpcId: vpc?.id ?? '',
      subnetIds,
      securityGroupIds: vpc?.securityGroups.map(({ id }) => id) ?? [],
      publicAccess: true,
      privateAccess: true,
      logging: ['audit'],
      tags: { team: 'a' },
      ...nodes('workers'),
    }),
  };
}

/** One for each rule that the form itself or AWS decides; the others are tested without a cloud. */
export function brokenClusters({ cluster }: EditingSettings): BrokenSettings[] {
  const broken = (rule: string, field: string, change: JsonObject) => ({
    rule,
    field,
    settings: { ...cluster('broken'), ...change },
  });
  const { subnetIds } = cluster('broken') as { subnetIds: string[] };
  return [
    broken('a name begins with a letter or digit', 'name', { name: '-no' }),
    broken('a version is on offer', 'version', { version: '1.2' }),
    broken('the role is one that EKS may assume', 'roleArn', {
      roleArn: 'arn:aws:iam::111122223333:role/eks-node-role',
    }),
    broken('subnets are in two zones', 'subnetIds', {
      subnetIds: subnetIds.slice(0, 1),
    }),
    broken('subnets are of the VPC', 'subnetIds', {
      subnetIds: [...subnetIds, 'subnet-0'],
    }),
    broken('there is a way to the API server', 'privateAccess', {
      publicAccess: false,
      privateAccess: false,
    }),
  ];
}

/** The same for a node group. */
export function brokenNodePools({
  nodePool,
}: EditingSettings): BrokenSettings[] {
  const broken = (rule: string, field: string, change: JsonObject) => ({
    rule,
    field,
    settings: { ...nodePool('broken'), ...change },
  });
  return [
    broken('a name is its own', 'nodePoolName', { nodePoolName: 'pool1' }),
    broken('as many nodes as the maximum', 'desired', { desired: 4 }),
    broken('the image runs on the instances', 'instanceTypes', {
      instanceTypes: ['m7g.large'],
    }),
    broken('the role is one that EC2 may assume', 'nodeRoleArn', {
      nodeRoleArn: 'arn:aws:iam::111122223333:role/eks-cluster-role',
    }),
  ];
}
