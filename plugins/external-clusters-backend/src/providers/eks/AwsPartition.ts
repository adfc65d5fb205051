/** A part of AWS with accounts, regions and host names of its own. */
export interface AwsPartition {
  name: 'aws' | 'aws-us-gov' | 'aws-cn';
  dnsSuffix: string;
  /** IAM has one address for the whole partition, and signatures name this region. */
  iam: { host: string; region: string };
}

const AWS_IAM = { host: 'iam.amazonaws.com', region: 'us-east-1' };
const GOV_IAM = { host: 'iam.us-gov.amazonaws.com', region: 'us-gov-west-1' };
const CN_IAM = {
  host: 'iam.cn-north-1.amazonaws.com.cn',
  region: 'cn-north-1',
};

/**
 * Patterns, so that a region that AWS opens tomorrow works today, but strict ones, since a region becomes a part of a
 * host name. Source: the partitions of the AWS SDK's endpoint rules.
 */
const PARTITIONS: [RegExp, AwsPartition][] = [
  [
    /^us-gov-(east|west)-\d$/,
    { name: 'aws-us-gov', dnsSuffix: 'amazonaws.com', iam: GOV_IAM },
  ],
  [
    /^cn-(north|northwest)-\d$/,
    { name: 'aws-cn', dnsSuffix: 'amazonaws.com.cn', iam: CN_IAM },
  ],
  [
    /^(us|eu|ap|sa|ca|me|af|il|mx)-(north|south|east|west|central|northeast|northwest|southeast|southwest)-\d$/,
    { name: 'aws', dnsSuffix: 'amazonaws.com', iam: AWS_IAM },
  ],
];

/** Undefined when this is not the name of a region. */
export function partitionOf(region: string): AwsPartition | undefined {
  return PARTITIONS.find(([pattern]) => pattern.test(region))?.[1];
}

/** The partition of a region; throws when there is no such region. */
export function knownPartitionOf(region: string): AwsPartition {
  const partition = partitionOf(region);
  if (!partition) throw new Error('There is no AWS region of that name');
  return partition;
}

/** The regions with EKS that are offered for choice; others that fit a partition's pattern are accepted too. */
export const KNOWN_REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'ca-west-1',
  'mx-central-1',
  'sa-east-1',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'af-south-1',
  'ap-east-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-7',
  'us-gov-east-1',
  'us-gov-west-1',
  'cn-north-1',
  'cn-northwest-1',
];
