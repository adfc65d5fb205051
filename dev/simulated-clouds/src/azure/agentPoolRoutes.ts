import { ArmAnswer, ArmApi, ArmCall } from './ArmApi';
import { ArmError } from './ArmError';
import {
  acceptedHeaders,
  askedSpelling,
  asyncOperationHeader,
  pageOf,
} from './armAnswers';
import { AzureCluster } from './AzureCluster';
import { POOL_GONE } from './AzurePool';
import {
  beginPoolOperation,
  requireIdle,
  requireRunning,
} from './beginOperation';
import { CLUSTER_PATH } from './clusterReadRoutes';
import { AzureDurations } from './durations';
import { AgentPoolDefinition } from './ManagedClusterDefinition';
import { writtenNodes } from './nodesOf';
import { putAgentPool } from './putAgentPool';
import { requirePreconditions } from './requirePreconditions';
import { toAgentPool } from './toManagedCluster';

const POOLS_PATH = `${CLUSTER_PATH}/agentPools`;
export const POOL_PATH = `${POOLS_PATH}/:agentPoolName`;
const ACTIONS = 'Microsoft.ContainerService/managedClusters/agentPools';

/** Agent pools as ARM resources of their own. */
export function addAgentPoolRoutes(api: ArmApi, durations: AzureDurations) {
  addReads(api);
  api.on(
    {
      name: 'agentPools.createOrUpdate',
      method: 'put',
      path: POOL_PATH,
      action: `${ACTIONS}/write`,
    },
    call => {
      const cluster = getCluster(call);
      const { isNew, pool, operation } = putAgentPool(call, cluster, durations);
      return {
        status: isNew ? 201 : 200,
        headers: asyncOperationHeader(call, operation),
        body: toAgentPool(cluster, pool, askedSpelling(call)),
      };
    },
  );
  api.on(
    {
      name: 'agentPools.delete',
      method: 'delete',
      path: POOL_PATH,
      action: `${ACTIONS}/delete`,
    },
    call => deletePool(call, durations),
  );
  api.on(
    {
      name: 'agentPools.abort',
      method: 'post',
      path: `${POOL_PATH}/abort`,
      action: `${ACTIONS}/abort/action`,
    },
    call => abortPool(call, durations),
  );
}

function addReads(api: ArmApi) {
  const method = 'get' as const;
  const action = `${ACTIONS}/read`;
  api.on(
    { name: 'agentPools.list', method, path: POOLS_PATH, action },
    call => {
      const cluster = getCluster(call);
      const pools = cluster.pools.map(pool =>
        toAgentPool(cluster, pool, askedSpelling(call)),
      );
      return pageOf(call, pools, 100);
    },
  );
  api.on({ name: 'agentPools.get', method, path: POOL_PATH, action }, call => {
    const cluster = getCluster(call);
    const pool = getPool(call, cluster);
    const body = toAgentPool(cluster, pool, askedSpelling(call));
    return { status: 200, body };
  });
}

function deletePool(call: ArmCall, durations: AzureDurations): ArmAnswer {
  const cluster = getCluster(call);
  const pool = getPool(call, cluster);
  requirePreconditions(call, cluster.pool(pool.name));
  requireIdle(cluster);
  requireRunning(cluster);
  const others = cluster.pools.filter(({ name }) => name !== pool.name);
  if (!others.some(({ mode }) => mode === 'System')) {
    throw new ArmError(
      400,
      'OperationNotAllowed',
      'There has to be at least one system node pool in an AKS cluster.',
    );
  }
  const milliseconds = durations.update;
  const from = writtenNodes(cluster, pool);
  const to = call.failure ? from : { ...from, count: 0 };
  cluster.pool(pool.name).move(from, to, milliseconds);
  const operation = beginPoolOperation(call, cluster, pool.name, {
    during: 'Deleting',
    milliseconds,
    after: POOL_GONE,
  });
  return { status: 202, headers: acceptedHeaders(call, operation) };
}

/** Ends what runs on one pool; AKS leaves it `Canceled`. */
function abortPool(call: ArmCall, durations: AzureDurations): ArmAnswer {
  const cluster = getCluster(call);
  const pool = getPool(call, cluster);
  const aborted = cluster.operationId ?? '';
  if (!cluster.isBusy) {
    throw new ArmError(
      409,
      'OperationNotAllowed',
      `There is no operation of the agent pool ${pool.name} to abort.`,
    );
  }
  cluster.pool(pool.name).stopMoving(writtenNodes(cluster, pool));
  const operation = beginPoolOperation(call, cluster, pool.name, {
    during: 'Canceling',
    milliseconds: durations.abort,
    after: 'Canceled',
  });
  call.subscription.operations.cancel(aborted, durations.abort);
  return { status: 202, headers: acceptedHeaders(call, operation) };
}

function getCluster({ subscription, parameter }: ArmCall): AzureCluster {
  return subscription.getCluster(
    parameter('resourceGroupName'),
    parameter('resourceName'),
  );
}

function getPool(call: ArmCall, cluster: AzureCluster): AgentPoolDefinition {
  const wanted = call.parameter('agentPoolName').toLowerCase();
  const found = cluster.pools.find(({ name }) => name.toLowerCase() === wanted);
  if (found) return found;
  throw new ArmError(
    404,
    'NotFound',
    `Could not find the agent pool ${wanted} in the managed cluster ${cluster.name}.`,
  );
}
