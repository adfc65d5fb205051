import { knownPartitionOf } from './AwsPartition';

/** Addresses that replace those of the cloud itself, as the operator configured them. */
export interface EksEndpointConfig {
  /** The EKS API of all regions. */
  eks?: string;
  /** The Security Token Service. */
  sts?: string;
  /** The EC2 API of all regions. */
  ec2?: string;
  /** Identity and Access Management. */
  iam?: string;
}

/** Where one region of AWS is asked. Given to the SDK always, so that its environment variables have no say. */
export interface AwsEndpoints {
  eks(region: string): string;
  sts(region: string): string;
  ec2(region: string): string;
  /** The same for all regions of a partition. */
  iam(region: string): string;
}

/** The addresses of AWS, with those that the operator configured in their place. */
export function toAwsEndpoints(config: EksEndpointConfig): AwsEndpoints {
  return {
    eks: region => config.eks ?? `https://eks.${hostOf(region)}`,
    sts: region => config.sts ?? `https://sts.${hostOf(region)}`,
    ec2: region => config.ec2 ?? `https://ec2.${hostOf(region)}`,
    iam: region => config.iam ?? `https://${knownPartitionOf(region).iam.host}`,
  };
}

function hostOf(region: string): string {
  return `${region}.${knownPartitionOf(region).dnsSuffix}`;
}
