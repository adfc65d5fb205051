import type { protos } from '@google-cloud/container';
import { GkeClusterSpec, GkeNodePoolSpec } from '../GkeClusterSpec';
import { GoogleError } from '../GoogleError';
import { GoogleProject } from './GoogleProject';
import { clusterPath } from './links';
import { nodePoolSpecOf } from './nodePoolSpecOf';
import { resourceNameOf } from './resourceNames';
import { startWork } from './startWork';
import { resolveVersion } from './versions';

type ICluster = protos.google.container.v1.ICluster;
type ICreateClusterRequest = protos.google.container.v1.ICreateClusterRequest;

const NAME = /^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/;

/** CreateCluster: the cluster is there at once, PROVISIONING and without an address, until its operation is done. */
export function createCluster(
  request: ICreateClusterRequest,
  project: GoogleProject,
) {
  const { location } = resourceNameOf(request);
  const spec = clusterSpecOf(request.cluster ?? {}, location);
  const existing = project.find(location, spec.name);
  if (existing) {
    throw new GoogleError(
      'ALREADY_EXISTS',
      `Already exists: ${clusterPath(existing)}.`,
    );
  }
  const cluster = project.add(spec);
  return startWork(project, cluster, {
    type: 'CREATE_CLUSTER',
    busy: 'PROVISIONING',
    finish: () => {},
  });
}

function clusterSpecOf(cluster: ICluster, location: string): GkeClusterSpec {
  if (!cluster.name || !NAME.test(cluster.name)) {
    throw new GoogleError(
      'INVALID_ARGUMENT',
      `Invalid value for field "cluster.name": "${cluster.name ?? ''}".`,
    );
  }
  const channel = channelOf(cluster);
  const version = resolveVersion(cluster.initialClusterVersion ?? '', channel);
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
  };
}

function nodePoolSpecsOf(
  cluster: ICluster,
  version: string,
): GkeNodePoolSpec[] {
  if (cluster.nodePools?.length) {
    return cluster.nodePools.map(pool => nodePoolSpecOf(pool, version));
  }
  if (!cluster.autopilot?.enabled && !cluster.initialNodeCount) {
    throw new GoogleError(
      'INVALID_ARGUMENT',
      'Cluster.initial_node_count must be greater than zero.',
    );
  }
  const pool = {
    name: 'default-pool',
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
