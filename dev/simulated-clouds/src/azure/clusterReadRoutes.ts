import { ArmApi } from './ArmApi';
import { AzureCluster } from './AzureCluster';
import { askedSpelling, listSpelling, pageOf } from './armAnswers';
import { toManagedCluster } from './toManagedCluster';

export const CLUSTERS_PATH =
  '/resourceGroups/:resourceGroupName/providers/Microsoft.ContainerService/managedClusters';
export const CLUSTER_PATH = `${CLUSTERS_PATH}/:resourceName`;
const READ = 'Microsoft.ContainerService/managedClusters/read';

/** Lists and reads of managed clusters; `settings.pageSize` is asked at each list. */
export function addClusterReadRoutes(
  api: ArmApi,
  settings: { pageSize: number },
) {
  addLists(api, settings);
  api.on(
    {
      name: 'managedClusters.get',
      method: 'get',
      path: CLUSTER_PATH,
      action: READ,
    },
    call => {
      const { subscription, parameter } = call;
      const cluster = subscription.getCluster(
        parameter('resourceGroupName'),
        parameter('resourceName'),
      );
      const body = toManagedCluster(cluster, askedSpelling(call));
      return { status: 200, body };
    },
  );
}

function addLists(api: ArmApi, settings: { pageSize: number }) {
  const method = 'get' as const;
  api.on(
    {
      name: 'managedClusters.list',
      method,
      path: '/providers/Microsoft.ContainerService/managedClusters',
      action: READ,
    },
    call =>
      pageOf(call, call.subscription.clusters.map(toListed), settings.pageSize),
  );
  api.on(
    {
      name: 'managedClusters.listByResourceGroup',
      method,
      path: CLUSTERS_PATH,
      action: READ,
    },
    call => {
      const name = call.parameter('resourceGroupName').toLowerCase();
      call.subscription.getResourceGroup(name);
      const clusters = call.subscription.clusters.filter(
        ({ resourceGroup }) => resourceGroup.toLowerCase() === name,
      );
      return pageOf(call, clusters.map(toListed), settings.pageSize);
    },
  );
}

function toListed(cluster: AzureCluster) {
  return toManagedCluster(cluster, listSpelling(cluster));
}
