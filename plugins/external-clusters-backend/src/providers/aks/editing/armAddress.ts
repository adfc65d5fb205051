/** The version of AKS's API whose bodies are read and written here: that of the SDK that the other reads use. */
export const CONTAINER_SERVICE_VERSION = '2026-06-01';
export const CLUSTERS = 'Microsoft.ContainerService/managedClusters';

/** Which cluster, spelled as it is to be made where it is not there yet. */
export interface ClusterPath {
  resourceGroup: string;
  name: string;
}

/** The path of a cluster, or of something below it, with the version of the API. */
export function clusterAddress(
  subscriptionId: string,
  { resourceGroup, name }: ClusterPath,
  below: string[],
): string {
  const parts = [name, ...below].map(encodeURIComponent).join('/');
  const group = encodeURIComponent(resourceGroup);
  return `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/${CLUSTERS}/${parts}?api-version=${CONTAINER_SERVICE_VERSION}`;
}
