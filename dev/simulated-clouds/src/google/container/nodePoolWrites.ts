import type { protos } from '@google-cloud/container';
import { GkeNodePoolStatus } from '../GkeClusterSpec';
import { GoogleError } from '../GoogleError';
import { containerMethod, ContainerMethod } from './ContainerMethod';
import { GkeNodePool } from './GkeNodePool';
import { GoogleProject } from './GoogleProject';
import { clusterPath, nodePoolLink } from './links';
import { nodePoolSpecOf } from './nodePoolSpecOf';
import { OperationType } from './Operations';
import { NamedRequest, resourceNameOf } from './resourceNames';
import { startWork } from './startWork';
import { upgradeNodes } from './updateCluster';

type ICreateNodePoolRequest = protos.google.container.v1.ICreateNodePoolRequest;
type ISetNodePoolSizeRequest =
  protos.google.container.v1.ISetNodePoolSizeRequest;
type IUpdateNodePoolRequest = protos.google.container.v1.IUpdateNodePoolRequest;
type ISetAutoscalingRequest =
  protos.google.container.v1.ISetNodePoolAutoscalingRequest;
type ISetManagementRequest =
  protos.google.container.v1.ISetNodePoolManagementRequest;

/** The methods that change node pools. */
export const nodePoolWrites: Record<string, ContainerMethod> = {
  CreateNodePool: write(createNodePool),
  DeleteNodePool: write(deleteNodePool),
  SetNodePoolSize: write(setNodePoolSize),
  SetNodePoolAutoscaling: write(setNodePoolAutoscaling),
  SetNodePoolManagement: write(setNodePoolManagement),
  UpdateNodePool: write(updateNodePool),
};

function write<Request extends NamedRequest>(
  handle: (request: Request, project: GoogleProject) => object,
) {
  return containerMethod('container.clusters.update', 'full', handle);
}

function createNodePool(
  request: ICreateNodePoolRequest,
  project: GoogleProject,
) {
  const cluster = project.getCluster(resourceNameOf(request));
  project.requireIdle(cluster);
  const wanted = request.nodePool ?? {};
  const spec = nodePoolSpecOf(wanted, wanted.version || cluster.version);
  if (cluster.nodePools.some(({ name }) => name === spec.name)) {
    throw new GoogleError(
      'ALREADY_EXISTS',
      `Already exists: ${clusterPath(cluster)}/nodePools/${spec.name}.`,
    );
  }
  const pool = cluster.makePool(spec);
  cluster.nodePools.push(pool);
  return changePool(project, request, pool.name, {
    type: 'CREATE_NODE_POOL',
    busy: 'PROVISIONING',
    finish: () => {},
  });
}

function deleteNodePool(request: NamedRequest, project: GoogleProject) {
  const { nodePool } = resourceNameOf(request);
  return changePool(project, request, nodePool, {
    type: 'DELETE_NODE_POOL',
    busy: 'STOPPING',
    finish: pool => {
      const cluster = project.getCluster(resourceNameOf(request));
      cluster.nodePools = cluster.nodePools.filter(other => other !== pool);
    },
  });
}

function setNodePoolSize(
  request: ISetNodePoolSizeRequest,
  project: GoogleProject,
) {
  return changePool(project, request, resourceNameOf(request).nodePool, {
    type: 'SET_NODE_POOL_SIZE',
    busy: 'RECONCILING',
    finish: pool => {
      pool.nodeCount = request.nodeCount ?? 0;
    },
  });
}

function setNodePoolAutoscaling(
  request: ISetAutoscalingRequest,
  project: GoogleProject,
) {
  const { enabled, minNodeCount, maxNodeCount } = request.autoscaling ?? {};
  if (enabled && (minNodeCount ?? 0) > (maxNodeCount ?? 0)) {
    throw new GoogleError(
      'INVALID_ARGUMENT',
      'Autoscaling.min_node_count must not be greater than max_node_count.',
    );
  }
  return changePool(project, request, resourceNameOf(request).nodePool, {
    type: 'UPDATE_CLUSTER',
    busy: 'RECONCILING',
    finish: pool => {
      pool.autoscaling = enabled
        ? {
            enabled,
            minNodeCount: minNodeCount ?? 0,
            maxNodeCount: maxNodeCount ?? 0,
          }
        : undefined;
    },
  });
}

function setNodePoolManagement(
  request: ISetManagementRequest,
  project: GoogleProject,
) {
  return changePool(project, request, resourceNameOf(request).nodePool, {
    type: 'SET_NODE_POOL_MANAGEMENT',
    busy: 'RECONCILING',
    finish: pool => {
      pool.autoUpgrade = request.management?.autoUpgrade ?? false;
      pool.autoRepair = request.management?.autoRepair ?? false;
    },
  });
}

function updateNodePool(
  request: IUpdateNodePoolRequest,
  project: GoogleProject,
) {
  const { cluster, pool } = project.getNodePool(resourceNameOf(request));
  project.requireIdle(cluster);
  if (request.nodeVersion) {
    return upgradeNodes(project, cluster, pool, request.nodeVersion);
  }
  return changePool(project, request, pool.name, {
    type: 'UPGRADE_NODES',
    busy: 'RECONCILING',
    finish: changed => {
      changed.imageType = request.imageType || changed.imageType;
      changed.labels = { ...(request.labels?.labels ?? changed.labels) };
    },
  });
}

interface PoolChange {
  type: OperationType;
  busy: GkeNodePoolStatus;
  finish(pool: GkeNodePool): void;
}

function changePool(
  project: GoogleProject,
  request: NamedRequest,
  nodePool: string,
  { type, busy, finish }: PoolChange,
) {
  const name = { ...resourceNameOf(request), nodePool };
  const { cluster, pool } = project.getNodePool(name);
  project.requireIdle(cluster);
  pool.busy = busy;
  return startWork(project, cluster, {
    type,
    busy: 'RECONCILING',
    target: nodePoolLink(cluster, nodePool),
    finish: () => {
      pool.busy = undefined;
      finish(pool);
    },
  });
}
