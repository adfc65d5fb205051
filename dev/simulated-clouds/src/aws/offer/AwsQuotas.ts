/** Limits of an account. Source: "Amazon EKS endpoints and quotas" in the AWS General Reference. */
export interface AwsQuotas {
  clustersPerRegion: number;
  nodegroupsPerCluster: number;
  nodesPerNodegroup: number;
}

export const DEFAULT_QUOTAS: AwsQuotas = {
  clustersPerRegion: 100,
  nodegroupsPerCluster: 30,
  nodesPerNodegroup: 450,
};
