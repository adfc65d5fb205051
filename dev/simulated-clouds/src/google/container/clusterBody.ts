import type { protos } from '@google-cloud/container';
import { regionOf } from '../offers/Offers';
import { GkeCluster } from './GkeCluster';
import { clusterLink, hashOf, timeText } from './links';
import { conditionBodies, nodePoolBody } from './nodePoolBody';

type ICluster = protos.google.container.v1.ICluster;

/** The Cluster resource, as GetCluster and ListClusters answer it. */
export function clusterBody(cluster: GkeCluster): ICluster {
  const body: ICluster = {
    ...identityBody(cluster),
    ...stateBody(cluster),
    ...networkBody(cluster),
    ...settingsBody(cluster),
    ...controlPlaneBody(cluster),
    nodePools: cluster.nodePools.map(pool => nodePoolBody(cluster, pool)),
  };
  return { ...body, etag: hashOf(JSON.stringify(body)) };
}

/** Changes whenever a label does; SetLabels must send the one it read. */
export function labelFingerprint({ resourceLabels }: GkeCluster): string {
  return hashOf(JSON.stringify(Object.entries(resourceLabels).sort()));
}

function identityBody(cluster: GkeCluster): ICluster {
  return {
    name: cluster.name,
    id: cluster.id,
    selfLink: clusterLink(cluster),
    location: cluster.location,
    zone: cluster.location,
    locations: [...cluster.locations],
    createTime: timeText(cluster.createdAt),
    ...(cluster.description && { description: cluster.description }),
    ...(Object.keys(cluster.resourceLabels).length > 0 && {
      resourceLabels: { ...cluster.resourceLabels },
    }),
    labelFingerprint: labelFingerprint(cluster),
  };
}

function stateBody(cluster: GkeCluster): ICluster {
  const { status, statusMessage, conditions } = cluster.state;
  const nodes = cluster.nodePools.reduce(
    (sum, pool) => sum + pool.totalNodes,
    0,
  );
  return {
    status,
    ...(statusMessage && { statusMessage }),
    ...(conditions && { conditions: conditionBodies(conditions) }),
    initialClusterVersion: cluster.initialVersion,
    currentMasterVersion: cluster.version,
    currentNodeVersion: currentNodeVersion(cluster),
    initialNodeCount: cluster.nodePools[0]?.nodeCount ?? 0,
    ...(nodes > 0 && status !== 'PROVISIONING' && { currentNodeCount: nodes }),
  };
}

// Pools of different versions are written as `1.32.4-gke.1 *`: the oldest one and a star.
function currentNodeVersion({ nodePools, version }: GkeCluster) {
  const versions = [...new Set(nodePools.map(pool => pool.version))].sort();
  const [oldest = version] = versions;
  return versions.length > 1 ? `${oldest} *` : oldest;
}

function networkBody(cluster: GkeCluster): ICluster {
  const pods = `10.${Number.parseInt(cluster.id.slice(0, 2), 16)}.0.0/17`;
  const services = `34.118.${
    224 + (Number.parseInt(cluster.id.slice(2, 3), 16) % 16)
  }.0/20`;
  const subnetwork = cluster.subnetwork || cluster.network;
  return {
    network: cluster.network,
    subnetwork,
    clusterIpv4Cidr: pods,
    servicesIpv4Cidr: services,
    ipAllocationPolicy: {
      useIpAliases: true,
      clusterIpv4Cidr: pods,
      clusterIpv4CidrBlock: pods,
      servicesIpv4Cidr: services,
      servicesIpv4CidrBlock: services,
      stackType: 'IPV4',
    },
    networkConfig: {
      network: `projects/${cluster.projectId}/global/networks/${cluster.network}`,
      subnetwork: `projects/${cluster.projectId}/regions/${regionOf(
        cluster.location,
      )}/subnetworks/${subnetwork}`,
      datapathProvider: 'ADVANCED_DATAPATH',
    },
    defaultMaxPodsConstraint: { maxPodsPerNode: '110' },
  };
}

function settingsBody(cluster: GkeCluster): ICluster {
  return {
    releaseChannel: { channel: cluster.releaseChannel ?? 'UNSPECIFIED' },
    ...(cluster.spec.autopilot && { autopilot: { enabled: true } }),
    loggingService: 'logging.googleapis.com/kubernetes',
    monitoringService: 'monitoring.googleapis.com/kubernetes',
    shieldedNodes: { enabled: true },
    workloadIdentityConfig: {
      workloadPool: `${cluster.projectId}.svc.id.goog`,
    },
    databaseEncryption: { state: 'DECRYPTED' },
  };
}

// A control plane that is still being made has no address and no authority.
function controlPlaneBody({ controlPlane, state }: GkeCluster): ICluster {
  if (!controlPlane || state.status === 'PROVISIONING') return {};
  const clusterCaCertificate = Buffer.from(controlPlane.caPem).toString(
    'base64',
  );
  return {
    endpoint: controlPlane.endpoint,
    masterAuth: { clusterCaCertificate, clientCertificateConfig: {} },
    controlPlaneEndpointsConfig: {
      ipEndpointsConfig: {
        enabled: true,
        enablePublicEndpoint: true,
        publicEndpoint: controlPlane.endpoint,
      },
    },
  };
}
