import { GoogleError } from '../GoogleError';
import { clusterBody } from './clusterBody';
import { containerMethod, ContainerMethod } from './ContainerMethod';
import { GoogleProject } from './GoogleProject';
import { nodePoolBody } from './nodePoolBody';
import { NamedRequest, resourceNameOf } from './resourceNames';
import { upgradeInfoBody } from './upgradeInfoBody';

/** The methods that only look. */
export const reads: Record<string, ContainerMethod> = {
  ListClusters: containerMethod(
    'container.clusters.list',
    'view',
    listClusters,
  ),
  GetCluster: containerMethod('container.clusters.get', 'view', getCluster),
  ListNodePools: containerMethod(
    'container.clusters.get',
    'view',
    listNodePools,
  ),
  GetNodePool: containerMethod('container.clusters.get', 'view', getNodePool),
  GetServerConfig: containerMethod(
    'container.clusters.list',
    'view',
    serverConfig,
  ),
  FetchClusterUpgradeInfo: containerMethod(
    'container.clusters.get',
    'view',
    clusterUpgradeInfo,
  ),
  FetchNodePoolUpgradeInfo: containerMethod(
    'container.clusters.get',
    'view',
    nodePoolUpgradeInfo,
  ),
  ListOperations: containerMethod(
    'container.operations.list',
    'view',
    listOperations,
  ),
  GetOperation: containerMethod(
    'container.operations.get',
    'view',
    getOperation,
  ),
};

// One unpaged answer; a zone that does not answer is named and its clusters are left out.
function listClusters(request: NamedRequest, project: GoogleProject) {
  const { location } = resourceNameOf(request);
  const inLocation = project
    .list()
    .filter(cluster => location === '-' || cluster.location === location);
  const missing = project.missingZones.filter(
    zone => location === '-' || zone.startsWith(location),
  );
  return {
    clusters: inLocation
      .filter(cluster => !project.isMissing(cluster))
      .map(clusterBody),
    ...(missing.length > 0 && { missingZones: [...missing] }),
  };
}

function getCluster(request: NamedRequest, project: GoogleProject) {
  const cluster = project.getCluster(resourceNameOf(request));
  if (project.isMissing(cluster)) {
    throw new GoogleError(
      'UNAVAILABLE',
      'The service is currently unavailable.',
    );
  }
  return clusterBody(cluster);
}

function listNodePools(request: NamedRequest, project: GoogleProject) {
  const cluster = project.getCluster(resourceNameOf(request));
  return {
    nodePools: cluster.nodePools.map(pool => nodePoolBody(cluster, pool)),
  };
}

function getNodePool(request: NamedRequest, project: GoogleProject) {
  const { cluster, pool } = project.getNodePool(resourceNameOf(request));
  return nodePoolBody(cluster, pool);
}

function listOperations(request: NamedRequest, project: GoogleProject) {
  const { location } = resourceNameOf(request);
  return { operations: project.operations.list(location) };
}

function getOperation(request: NamedRequest, project: GoogleProject) {
  const { location, operation } = resourceNameOf(request);
  return project.operations.get(location, operation);
}

function serverConfig(request: NamedRequest, { offers }: GoogleProject) {
  offers.requireLocation(resourceNameOf(request).location);
  return offers.versions.serverConfig();
}

function clusterUpgradeInfo(request: NamedRequest, project: GoogleProject) {
  const { version, releaseChannel } = project.getCluster(
    resourceNameOf(request),
  );
  return upgradeInfoBody(version, project.offers.versions, releaseChannel);
}

function nodePoolUpgradeInfo(request: NamedRequest, project: GoogleProject) {
  const { cluster, pool } = project.getNodePool(resourceNameOf(request));
  const { versions } = project.offers;
  return upgradeInfoBody(pool.version, versions, cluster.releaseChannel);
}
