import { ArmApi, ArmCall } from './ArmApi';
import { POOL_PATH } from './agentPoolRoutes';
import { AzureCluster } from './AzureCluster';
import { AksVersion } from './AzureOffer';
import { CLUSTER_PATH } from './clusterReadRoutes';
import { askedSpelling } from './armAnswers';
import { toManagedCluster } from './toManagedCluster';
import { upgradesOf } from './upgradesOf';
import { compareVersions, minorOf, versionNumbers } from './versionNumbers';

const CLUSTERS = 'Microsoft.ContainerService/managedClusters';
const MOST_MINORS_BEHIND = 3;

/** Which versions there are: for a location, for the control plane of a cluster and for its pools. */
export function addVersionRoutes(api: ArmApi) {
  const method = 'get' as const;
  api.on(
    {
      name: 'kubernetesVersions.list',
      method,
      path: '/providers/Microsoft.ContainerService/locations/:location/kubernetesVersions',
      action: 'Microsoft.ContainerService/locations/kubernetesVersions/read',
    },
    ({ subscription }) => ({
      status: 200,
      body: { values: toMinors(subscription.offer.versions) },
    }),
  );
  api.on(
    {
      name: 'managedClusters.getUpgradeProfile',
      method,
      path: `${CLUSTER_PATH}/upgradeProfiles/default`,
      action: `${CLUSTERS}/upgradeProfiles/read`,
    },
    call => ({ status: 200, body: toUpgradeProfile(call, getCluster(call)) }),
  );
  addPoolVersionRoutes(api);
}

function addPoolVersionRoutes(api: ArmApi) {
  const method = 'get' as const;
  api.on(
    {
      name: 'agentPools.getAvailableAgentPoolVersions',
      method,
      path: `${CLUSTER_PATH}/availableAgentPoolVersions`,
      action: `${CLUSTERS}/availableAgentPoolVersions/read`,
    },
    call => {
      const cluster = getCluster(call);
      return {
        status: 200,
        body: {
          id: `${idOf(call, cluster)}/availableagentpoolversions`,
          name: 'default',
          type: `${CLUSTERS}/availableAgentPoolVersions`,
          properties: { agentPoolVersions: toPoolVersions(call, cluster) },
        },
      };
    },
  );
  api.on(
    {
      name: 'agentPools.getUpgradeProfile',
      method,
      path: `${POOL_PATH}/upgradeProfiles/default`,
      action: `${CLUSTERS}/agentPools/upgradeProfiles/read`,
    },
    call => {
      const cluster = getCluster(call);
      const name = call.parameter('agentPoolName');
      const pool = cluster.pools.find(known => known.name === name);
      const version = pool?.orchestratorVersion ?? cluster.version;
      const { upgrades, ...rest } = toUpgrades(call, version);
      return {
        status: 200,
        body: {
          id: `${idOf(
            call,
            cluster,
          )}/agentPools/${name}/upgradeprofiles/default`,
          name: 'default',
          type: `${CLUSTERS}/agentPools/upgradeProfiles`,
          properties: {
            ...rest,
            osType: pool?.osType ?? 'Linux',
            latestNodeImageVersion: 'AKSUbuntu-2204gen2containerd-202510.19.0',
            upgrades: upgrades.filter(
              ({ kubernetesVersion }) =>
                compareVersions(kubernetesVersion, cluster.version) <= 0,
            ),
          },
        },
      };
    },
  );
}

function toUpgradeProfile(call: ArmCall, cluster: AzureCluster) {
  return {
    id: `${idOf(call, cluster)}/upgradeprofiles/default`,
    name: 'default',
    type: `${CLUSTERS}/upgradeprofiles`,
    properties: {
      controlPlaneProfile: toUpgrades(call, cluster.version),
      // Azure neither names the pools here nor says where they can go.
      agentPoolProfiles: cluster.pools.map(pool => ({
        name: null,
        kubernetesVersion: pool.orchestratorVersion ?? cluster.version,
        osType: pool.osType ?? 'Linux',
        upgrades: null,
      })),
    },
  };
}

function toUpgrades({ subscription }: ArmCall, kubernetesVersion: string) {
  const upgrades = upgradesOf(kubernetesVersion, subscription.offer.versions);
  return {
    kubernetesVersion,
    osType: 'Linux',
    upgrades: upgrades.filter(isForAll).map(({ version, isPreview }) => ({
      kubernetesVersion: version,
      ...(isPreview ? { isPreview } : {}),
    })),
  };
}

/** What a pool of the cluster may have: nothing newer than its control plane, nothing much older. */
function toPoolVersions({ subscription }: ArmCall, { version }: AzureCluster) {
  const [, minor] = versionNumbers(version);
  return subscription.offer.versions
    .filter(isForAll)
    .filter(
      offered =>
        compareVersions(offered.version, version) <= 0 &&
        minor - versionNumbers(offered.version)[1] <= MOST_MINORS_BEHIND,
    )
    .map(offered => ({
      kubernetesVersion: offered.version,
      ...(offered.version === version ? { default: true } : {}),
      ...(offered.isPreview ? { isPreview: true } : {}),
    }));
}

function toMinors(versions: AksVersion[]) {
  const minors = new Set(versions.map(({ version }) => minorOf(version)));
  return [...minors].map(minor => {
    const patches = versions.filter(
      ({ version }) => minorOf(version) === minor,
    );
    return {
      version: minor,
      capabilities: { supportPlan: plansOf(patches) },
      ...(patches.some(({ isDefault }) => isDefault)
        ? { isDefault: true }
        : {}),
      ...(patches.some(({ isPreview }) => isPreview)
        ? { isPreview: true }
        : {}),
      patchVersions: Object.fromEntries(
        patches.map(({ version }) => [
          version,
          {
            upgrades: upgradesOf(version, versions).map(
              upgrade => upgrade.version,
            ),
          },
        ]),
      ),
    };
  });
}

function plansOf(patches: AksVersion[]) {
  return patches.every(({ isLongTermOnly }) => isLongTermOnly)
    ? ['AKSLongTermSupport']
    : ['KubernetesOfficial', 'AKSLongTermSupport'];
}

function isForAll({ isLongTermOnly }: AksVersion) {
  return !isLongTermOnly;
}

function idOf(call: ArmCall, cluster: AzureCluster) {
  return toManagedCluster(cluster, askedSpelling(call)).id;
}

function getCluster({ subscription, parameter }: ArmCall): AzureCluster {
  return subscription.getCluster(
    parameter('resourceGroupName'),
    parameter('resourceName'),
  );
}
