import type { protos } from '@google-cloud/container';
import { GoogleError } from '../GoogleError';
import { changePool, requireStandard, toAutoscaling } from './changePool';
import { containerMethod, ContainerMethod } from './ContainerMethod';
import { GoogleProject } from './GoogleProject';
import { clusterPath } from './links';
import { nodePoolSpecOf } from './nodePoolSpecOf';
import { requireCpus } from './quota';
import { NamedRequest, resourceNameOf } from './resourceNames';
import { updateNodePool } from './updateNodePool';

type ICreateNodePoolRequest = protos.google.container.v1.ICreateNodePoolRequest;
type ISetNodePoolSizeRequest =
  protos.google.container.v1.ISetNodePoolSizeRequest;
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
  requireStandard(cluster);
  const wanted = request.nodePool ?? {};
  const spec = nodePoolSpecOf(wanted, wanted.version || cluster.version);
  if (cluster.nodePools.some(({ name }) => name === spec.name)) {
    throw new GoogleError(
      'ALREADY_EXISTS',
      `Already exists: ${clusterPath(cluster)}/nodePools/${spec.name}.`,
    );
  }
  const pool = cluster.makePool(spec);
  project.offers.requireMachineType(pool.machineType);
  requireCpus(project, [
    {
      location: cluster.location,
      machineType: pool.machineType,
      nodes: pool.totalNodes,
    },
  ]);
  cluster.nodePools.push(pool);
  return changePool(project, request, pool.name, {
    type: 'CREATE_NODE_POOL',
    busy: 'PROVISIONING',
    finish: () => {},
    fail: ({ message }) =>
      pool.change({ status: 'ERROR', conditions: [{ message }] }),
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
  const name = resourceNameOf(request);
  const { cluster, pool } = project.getNodePool(name);
  const wanted = request.nodeCount ?? 0;
  const more = (wanted - pool.nodeCount) * pool.locations.length;
  const { machineType } = pool;
  if (more > 0) {
    requireCpus(project, [
      { location: cluster.location, machineType, nodes: more },
    ]);
  }
  return changePool(project, request, name.nodePool, {
    type: 'SET_NODE_POOL_SIZE',
    busy: 'RECONCILING',
    finish: changed => {
      changed.nodeCount = wanted;
    },
  });
}

function setNodePoolAutoscaling(
  request: ISetAutoscalingRequest,
  project: GoogleProject,
) {
  const autoscaling = toAutoscaling(request.autoscaling);
  return changePool(project, request, resourceNameOf(request).nodePool, {
    type: 'UPDATE_CLUSTER',
    busy: 'RECONCILING',
    finish: pool => {
      pool.autoscaling = autoscaling;
    },
  });
}

function setNodePoolManagement(
  request: ISetManagementRequest,
  project: GoogleProject,
) {
  const { cluster } = project.getNodePool(resourceNameOf(request));
  const { autoUpgrade = false, autoRepair = false } = request.management ?? {};
  if (cluster.releaseChannel && !(autoUpgrade && autoRepair)) {
    throw new GoogleError(
      'INVALID_ARGUMENT',
      'Auto_upgrade and auto_repair cannot be false when a release channel is set.',
    );
  }
  return changePool(project, request, resourceNameOf(request).nodePool, {
    type: 'SET_NODE_POOL_MANAGEMENT',
    busy: 'RECONCILING',
    finish: pool => {
      pool.autoUpgrade = autoUpgrade ?? false;
      pool.autoRepair = autoRepair ?? false;
    },
  });
}
