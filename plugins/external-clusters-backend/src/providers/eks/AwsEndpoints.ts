import { partitionOf } from './AwsPartition';

/** Addresses that replace those of the cloud itself, as the operator configured them. */
export interface EksEndpointConfig {
  /** The EKS API of all regions. */
  eks?: string;
  /** The Security Token Service. */
  sts?: string;
}

/** Where one region of AWS is asked. Given to the SDK always, so that its environment variables have no say. */
export interface AwsEndpoints {
  eks(region: string): string;
  sts(region: string): string;
}

/** The addresses of AWS, with those that the operator configured in their place. */
export function toAwsEndpoints(config: EksEndpointConfig): AwsEndpoints {
  return {
    eks: region => config.eks ?? `https://eks.${hostOf(region)}`,
    sts: region => config.sts ?? `https://sts.${hostOf(region)}`,
  };
}

function hostOf(region: string): string {
  const partition = partitionOf(region);
  if (!partition) throw new Error('There is no AWS region of that name');
  return `${region}.${partition.dnsSuffix}`;
}
