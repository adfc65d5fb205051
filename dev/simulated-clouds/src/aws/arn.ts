/** The partition that a region belongs to. */
export function partitionOf(region: string) {
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  if (region.startsWith('cn-')) return 'aws-cn';
  return 'aws';
}

export function clusterArn(accountId: string, region: string, name: string) {
  return `arn:${partitionOf(
    region,
  )}:eks:${region}:${accountId}:cluster/${name}`;
}

/** IAM is global within a partition; the simulated accounts live in the partition `aws`. */
export function iamArn(accountId: string, resource: string) {
  return `arn:aws:iam::${accountId}:${resource}`;
}
