import { ArmApi } from './ArmApi';
import { AzureCluster } from './AzureCluster';
import { askedSpelling, listSpelling, pageOf } from './armAnswers';
import { toManagedCluster } from './toManagedCluster';
import { AKS_VERSIONS, upgradesOf } from './upgradesOf';

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
  addVersionReads(api);
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

function addVersionReads(api: ArmApi) {
  const method = 'get' as const;
  api.on(
    {
      name: 'managedClusters.getUpgradeProfile',
      method,
      path: `${CLUSTER_PATH}/upgradeProfiles/default`,
      action: 'Microsoft.ContainerService/managedClusters/upgradeProfiles/read',
    },
    ({ subscription, parameter }) => {
      const cluster = subscription.getCluster(
        parameter('resourceGroupName'),
        parameter('resourceName'),
      );
      return { status: 200, body: toUpgradeProfile(cluster) };
    },
  );
  api.on(
    {
      name: 'kubernetesVersions.list',
      method,
      path: '/providers/Microsoft.ContainerService/locations/:location/kubernetesVersions',
      action: 'Microsoft.ContainerService/locations/kubernetesVersions/read',
    },
    () => ({ status: 200, body: { values: offeredVersions() } }),
  );
}

function toUpgradeProfile(cluster: AzureCluster) {
  const { id } = toListed(cluster);
  return {
    id: `${id}/upgradeprofiles/default`,
    name: 'default',
    type: 'Microsoft.ContainerService/managedClusters/upgradeprofiles',
    properties: {
      controlPlaneProfile: toPoolUpgrades(cluster.version, 'Linux'),
      agentPoolProfiles: cluster.pools.map(pool => ({
        name: pool.name,
        ...toPoolUpgrades(
          pool.orchestratorVersion ?? cluster.version,
          pool.osType ?? 'Linux',
        ),
      })),
    },
  };
}

function toPoolUpgrades(kubernetesVersion: string, osType: string) {
  const upgrades = upgradesOf(kubernetesVersion);
  return {
    kubernetesVersion,
    osType,
    upgrades: upgrades.map(version => ({ kubernetesVersion: version })),
  };
}

function offeredVersions() {
  const minors = new Set(AKS_VERSIONS.map(minorOf));
  return [...minors].map(minor => ({
    version: minor,
    capabilities: { supportPlan: ['KubernetesOfficial'] },
    patchVersions: Object.fromEntries(
      AKS_VERSIONS.filter(version => minorOf(version) === minor).map(
        version => [version, { upgrades: upgradesOf(version) }],
      ),
    ),
  }));
}

function minorOf(version: string) {
  return version.split('.').slice(0, 2).join('.');
}
