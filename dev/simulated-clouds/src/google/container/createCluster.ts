import type { protos } from '@google-cloud/container';
import { GkeClusterSpec, GkeNodePoolSpec } from '../GkeClusterSpec';
import { GoogleError } from '../GoogleError';
import { lastPart } from '../offers/Offers';
import { GkeCluster } from './GkeCluster';
import { GoogleProject } from './GoogleProject';
import { clusterPath } from './links';
import { nodePoolSpecOf } from './nodePoolSpecOf';
import { requireCpus } from './quota';
import { requireLabels } from './requireLabels';
import { isZone, resourceNameOf } from './resourceNames';
import { startWork } from './startWork';

type ICluster = protos.google.container.v1.ICluster;
type ICreateClusterRequest = protos.google.container.v1.ICreateClusterRequest;

const DEFAULT_POOL = 'default-pool';
const NAME = /^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/;

/** CreateCluster: the cluster is there at once, PROVISIONING and without an address, until its operation is done. */
export function createCluster(
  request: ICreateClusterRequest,
  project: GoogleProject,
) {
  const { location } = resourceNameOf(request);
  project.offers.requireLocation(location);
  const spec = clusterSpecOf(request.cluster ?? {}, location, project);
  const existing = project.find(location, spec.name);
  if (existing) {
    throw new GoogleError(
      'ALREADY_EXISTS',
      `Already exists: ${clusterPath(existing)}.`,
    );
  }
  requirePossible(project, spec);
  const cluster = project.add(spec);
  return startWork(project, cluster, {
    type: 'CREATE_CLUSTER',
    busy: 'PROVISIONING',
    finish: () => {},
    fail: ({ message }) => cluster.fail(message),
  });
}

// What is refused only after everything that one can see in the request itself.
function requirePossible(project: GoogleProject, spec: GkeClusterSpec) {
  const { location, network = 'default', subnetwork = '' } = spec;
  project.offers.requireNetwork(network, subnetwork, location);
  const { nodePools } = new GkeCluster('', '', spec, project.clock);
  for (const pool of nodePools) {
    project.offers.requireMachineType(pool.machineType);
  }
  const wanted = nodePools.map(pool => ({
    location,
    machineType: pool.machineType,
    nodes: pool.totalNodes,
  }));
  requireCpus(project, wanted);
}

function clusterSpecOf(
  cluster: ICluster,
  location: string,
  { offers }: GoogleProject,
): GkeClusterSpec {
  if (!cluster.name || !NAME.test(cluster.name)) {
    throw invalid(
      `Invalid value for field "cluster.name": "${cluster.name ?? ''}".`,
    );
  }
  requireLabels(cluster.resourceLabels ?? {});
  requireAutopilotRules(cluster, location);
  const channel = channelOf(cluster);
  const version = offers.versions.resolve(
    cluster.initialClusterVersion ?? '',
    channel,
  );
  return {
    name: cluster.name,
    location,
    version,
    nodePools: nodePoolSpecsOf(cluster, version),
    ...(cluster.locations?.length && { locations: cluster.locations }),
    ...(channel && { releaseChannel: channel }),
    ...(cluster.autopilot?.enabled && { autopilot: true }),
    ...(cluster.resourceLabels && { resourceLabels: cluster.resourceLabels }),
    ...(cluster.description && { description: cluster.description }),
    ...(cluster.network && { network: lastPart(cluster.network) }),
    ...(cluster.subnetwork && { subnetwork: lastPart(cluster.subnetwork) }),
  };
}

function requireAutopilotRules(cluster: ICluster, location: string) {
  if (!cluster.autopilot?.enabled) return;
  if (isZone(location)) {
    throw invalid('Autopilot clusters must be regional clusters.');
  }
  // Google's own client sends the one pool that every cluster begins with.
  const isUsual = cluster.nodePools?.every(pool => pool.name === DEFAULT_POOL);
  if (isUsual === false) {
    throw invalid('Node pools cannot be specified for Autopilot clusters.');
  }
}

function nodePoolSpecsOf(
  cluster: ICluster,
  version: string,
): GkeNodePoolSpec[] {
  if (cluster.nodePools?.length) {
    return cluster.nodePools.map(pool => nodePoolSpecOf(pool, version));
  }
  if (!cluster.autopilot?.enabled && !cluster.initialNodeCount) {
    throw invalid('Cluster.initial_node_count must be greater than zero.');
  }
  const pool = {
    name: DEFAULT_POOL,
    config: cluster.nodeConfig,
    initialNodeCount: cluster.initialNodeCount ?? 1,
  };
  return [nodePoolSpecOf(pool, version)];
}

// Autopilot clusters are always in a channel.
function channelOf({ releaseChannel, autopilot }: ICluster) {
  const channel = releaseChannel?.channel as
    | GkeClusterSpec['releaseChannel']
    | 'UNSPECIFIED';
  if (channel && channel !== 'UNSPECIFIED') return channel;
  return autopilot?.enabled ? 'REGULAR' : undefined;
}

function invalid(message: string) {
  return new GoogleError('INVALID_ARGUMENT', message);
}
