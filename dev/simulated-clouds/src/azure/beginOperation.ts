import { ArmCall } from './ArmApi';
import { ArmError } from './ArmError';
import { AzureCluster } from './AzureCluster';
import { AzureOperation } from './AzureOperations';
import { AzureClusterState } from './specs';

/** A state that lasts for a while, and what comes after it. */
export interface Transition {
  during: AzureClusterState;
  milliseconds: number;
  after: AzureClusterState;
}

/** Starts an operation that takes the whole cluster through a transition. */
export function beginOperation(
  call: ArmCall,
  cluster: AzureCluster,
  { during, milliseconds, after }: Transition,
): AzureOperation {
  const operation = startOperation(call, cluster, milliseconds);
  cluster.failure = call.failure;
  cluster.setPhases([
    { value: during, milliseconds },
    { value: call.failure ? failedIn(during) : after },
  ]);
  return operation;
}

/** Starts an operation on one pool; the cluster's own state stays as it is. */
export function beginPoolOperation(
  call: ArmCall,
  cluster: AzureCluster,
  pool: string,
  transition: { during: string; milliseconds: number; after: string },
): AzureOperation {
  const { during, milliseconds, after } = transition;
  const operation = startOperation(call, cluster, milliseconds);
  cluster.pool(pool).failure = call.failure;
  cluster.setPoolPhases(pool, [
    { value: during, milliseconds },
    { value: call.failure ? 'Failed' : after },
  ]);
  return operation;
}

/** ARM allows one operation on a cluster at a time, and none but start and delete on a stopped one. */
export function requireIdle(cluster: AzureCluster) {
  if (cluster.isBusy) {
    throw new ArmError(
      409,
      'OperationNotAllowed',
      `Operation is not allowed: Another operation (${doingOf(
        cluster,
      )}) is in progress, please wait for it to finish before starting a new operation. See https://aka.ms/aks-pending-operation for more details`,
    );
  }
}

/** Refuses what a stopped cluster cannot do. */
export function requireRunning(cluster: AzureCluster) {
  if (cluster.state.powerState === 'Running') return;
  throw new ArmError(
    409,
    'OperationNotAllowed',
    'The operation is not allowed because the managed cluster is in stopped state. Please start the cluster first.',
  );
}

function doingOf(cluster: AzureCluster) {
  const pool = cluster.pools.find(({ name }) => cluster.pool(name).state);
  return pool ? cluster.poolState(pool.name) : cluster.state.provisioningState;
}

function startOperation(
  { subscription, failure }: ArmCall,
  cluster: AzureCluster,
  milliseconds: number,
) {
  const operation = subscription.operations.start(
    cluster.definition.location,
    milliseconds,
    failure,
  );
  cluster.operationId = operation.id;
  return operation;
}

function failedIn({ powerState }: AzureClusterState): AzureClusterState {
  return { provisioningState: 'Failed', powerState };
}
