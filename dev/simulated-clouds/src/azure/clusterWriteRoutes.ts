import { Clock } from '../core';
import { ArmAnswer, ArmApi, ArmCall } from './ArmApi';
import { ArmError } from './ArmError';
import { acceptedHeaders } from './armAnswers';
import { AzureCluster, SUCCEEDED } from './AzureCluster';
import { beginOperation, requireIdle, Transition } from './beginOperation';
import { CLUSTER_PATH } from './clusterReadRoutes';
import { AzureDurations } from './durations';
import { writtenNodes } from './nodesOf';
import { AzureClusterState } from './specs';
import { putCluster } from './putCluster';
import { requirePreconditions } from './requirePreconditions';

const ACTIONS = 'Microsoft.ContainerService/managedClusters';

/** Everything that changes a managed cluster as a whole. */
export function addClusterWriteRoutes(
  api: ArmApi,
  clock: Clock,
  durations: AzureDurations,
) {
  api.on(
    {
      name: 'managedClusters.createOrUpdate',
      method: 'put',
      path: CLUSTER_PATH,
      action: `${ACTIONS}/write`,
    },
    call => putCluster(call, clock.now(), durations),
  );
  api.on(
    {
      name: 'managedClusters.delete',
      method: 'delete',
      path: CLUSTER_PATH,
      action: `${ACTIONS}/delete`,
    },
    call => deleteCluster(call, durations),
  );
  addPowerRoutes(api, durations);
  api.on(
    {
      name: 'managedClusters.abort',
      method: 'post',
      path: `${CLUSTER_PATH}/abort`,
      action: `${ACTIONS}/abort/action`,
    },
    call => abort(call, durations),
  );
}

function addPowerRoutes(api: ArmApi, durations: AzureDurations) {
  api.on(
    {
      name: 'managedClusters.start',
      method: 'post',
      path: `${CLUSTER_PATH}/start`,
      action: `${ACTIONS}/start/action`,
    },
    call =>
      accept(call, 'Stopped', {
        during: { provisioningState: 'Starting', powerState: 'Running' },
        milliseconds: durations.start,
        after: SUCCEEDED,
      }),
  );
  api.on(
    {
      name: 'managedClusters.stop',
      method: 'post',
      path: `${CLUSTER_PATH}/stop`,
      action: `${ACTIONS}/stop/action`,
    },
    call =>
      accept(call, 'Running', {
        during: { provisioningState: 'Stopping', powerState: 'Running' },
        milliseconds: durations.stop,
        after: { provisioningState: 'Succeeded', powerState: 'Stopped' },
      }),
  );
}

/** ARM takes the power that a cluster has already for a success of its own. */
function accept(
  call: ArmCall,
  from: AzureClusterState['powerState'],
  transition: Transition,
): ArmAnswer {
  const cluster = getCluster(call);
  requireIdle(cluster);
  if (cluster.state.powerState !== from) return { status: 204 };
  const operation = beginOperation(call, cluster, transition);
  return { status: 202, headers: acceptedHeaders(call, operation) };
}

function deleteCluster(call: ArmCall, durations: AzureDurations): ArmAnswer {
  const { subscription, parameter } = call;
  const group = parameter('resourceGroupName');
  const cluster = subscription.findCluster(group, parameter('resourceName'));
  if (!cluster) return { status: 204 };
  const running = subscription.operations.find(cluster.operationId ?? '');
  if (running && cluster.state.provisioningState === 'Deleting') {
    return { status: 202, headers: acceptedHeaders(call, running) };
  }
  const { powerState } = cluster.state;
  requirePreconditions(call, cluster);
  requireUnlocked(cluster);
  const operation = beginOperation(call, cluster, {
    during: { provisioningState: 'Deleting', powerState },
    milliseconds: durations.delete,
    after: { provisioningState: 'Deleting', powerState, gone: true },
  });
  return { status: 202, headers: acceptedHeaders(call, operation) };
}

function requireUnlocked({ isLocked, name }: AzureCluster) {
  if (!isLocked) return;
  throw new ArmError(
    409,
    'ScopeLocked',
    `The scope '${name}' cannot perform delete operation because following scope(s) are locked: '${name}'. Please remove the lock and try again.`,
  );
}

/** Ends what runs; AKS leaves the cluster, and each pool, `Canceled`. */
function abort(call: ArmCall, durations: AzureDurations): ArmAnswer {
  const cluster = getCluster(call);
  const { powerState } = cluster.state;
  const { operationId: aborted, version } = cluster;
  if (!cluster.isBusy) {
    throw new ArmError(
      409,
      'OperationNotAllowed',
      'There is no operation to abort.',
    );
  }
  cluster.setVersions([{ value: version }]);
  for (const pool of cluster.pools) {
    cluster.pool(pool.name).stopMoving(writtenNodes(cluster, pool));
  }
  const operation = beginOperation(call, cluster, {
    during: { provisioningState: 'Canceling', powerState },
    milliseconds: durations.abort,
    after: { provisioningState: 'Canceled', powerState },
  });
  if (aborted) call.subscription.operations.cancel(aborted, durations.abort);
  return { status: 202, headers: acceptedHeaders(call, operation) };
}

function getCluster({ subscription, parameter }: ArmCall): AzureCluster {
  return subscription.getCluster(
    parameter('resourceGroupName'),
    parameter('resourceName'),
  );
}
