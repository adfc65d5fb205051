import { Clock } from '../core';
import { ArmAnswer, ArmApi, ArmCall } from './ArmApi';
import { acceptedHeaders } from './armAnswers';
import { AzureCluster, SUCCEEDED } from './AzureCluster';
import { beginOperation, requireIdle, Transition } from './beginOperation';
import { CLUSTER_PATH } from './clusterReadRoutes';
import { AzureDurations } from './durations';
import { putCluster } from './putCluster';

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
      accept(call, {
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
      accept(call, {
        during: { provisioningState: 'Stopping', powerState: 'Running' },
        milliseconds: durations.stop,
        after: { provisioningState: 'Succeeded', powerState: 'Stopped' },
      }),
  );
}

function accept(call: ArmCall, transition: Transition): ArmAnswer {
  const cluster = getCluster(call);
  requireIdle(cluster);
  const operation = beginOperation(call.subscription, cluster, transition);
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
  const operation = beginOperation(subscription, cluster, {
    during: { provisioningState: 'Deleting', powerState },
    milliseconds: durations.delete,
    after: { provisioningState: 'Deleting', powerState, gone: true },
  });
  return { status: 202, headers: acceptedHeaders(call, operation) };
}

/** Ends what runs; AKS leaves the cluster, and each pool, `Canceled`. */
function abort(call: ArmCall, durations: AzureDurations): ArmAnswer {
  const cluster = getCluster(call);
  const { powerState } = cluster.state;
  const aborted = cluster.operationId;
  const operation = beginOperation(call.subscription, cluster, {
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
