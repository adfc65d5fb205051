import {
  DeletionGuard,
  OPERATION_TAG,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ArmCluster, ArmNodePool, nodePoolsOf } from './ArmCluster';

const SETTLED = new Set(['Succeeded', 'Failed', 'Canceled']);

/** Throws `Conflict` with code `BUSY` while Azure is doing something with the cluster or one of its pools. */
export function requireIdle(cluster: ArmCluster): void {
  const { provisioningState } = cluster.properties;
  if (!SETTLED.has(provisioningState)) throw busy(provisioningState);
  for (const { name, provisioningState: state } of nodePoolsOf(cluster)) {
    if (state && !SETTLED.has(state)) throw busy(`${state}, node pool ${name}`);
  }
}

/** A stopped cluster can be started and deleted, and nothing else. */
export function requireStarted(cluster: ArmCluster): void {
  if (!isStopped(cluster)) return;
  throw new ProviderError('InvalidRequest', 'The cluster is stopped', {
    code: 'CLUSTER_STOPPED',
    hint: 'Start it first.',
  });
}

export function isStopped({ properties }: ArmCluster): boolean {
  return properties.powerState?.code === 'Stopped';
}

/** The pool of that name; throws `NotFound`. */
export function requireNodePool(
  cluster: ArmCluster,
  name: string,
): ArmNodePool {
  const pool = nodePoolsOf(cluster).find(each => each.name === name);
  if (pool) return pool;
  throw new ProviderError('NotFound', `The cluster has no node pool ${name}`, {
    code: 'NODE_POOL_NOT_FOUND',
    field: 'nodePool',
  });
}

/** Throws `Conflict` with code `NOT_OURS` unless it is the very cluster that was made here. */
export function requireOurs(cluster: ArmCluster, guard: DeletionGuard): void {
  const isOurs =
    isSame(cluster, guard) &&
    cluster.tags?.[OPERATION_TAG] === guard.operationTag;
  if (isOurs) return;
  throw new ProviderError(
    'Conflict',
    'This cluster was not made here, or was made anew since',
    { code: 'NOT_OURS', hint: 'Delete it where it was made.' },
  );
}

/** Whether a cluster is the recorded one; false where nothing was recorded to know it by. */
export function isSame(
  { systemData, properties }: ArmCluster,
  { identity }: DeletionGuard,
): boolean {
  const createdAt = Date.parse(systemData?.createdAt ?? '');
  const pairs = [
    [identity.createdAt, createdAt],
    [identity.uid, properties.resourceUID],
  ];
  const recorded = pairs.filter(([known]) => known !== undefined);
  return recorded.length > 0 && recorded.every(([one, other]) => one === other);
}

/** What is said of something whose name somebody else has. */
export function nameTaken(what: string): ProviderError {
  return new ProviderError('Conflict', `Azure has ${what} already`, {
    code: 'NAME_TAKEN',
    field: 'name',
    hint: 'Choose another name, or import what is there.',
  });
}

/** What is said while Azure has something else to do. */
export function busy(doing: string): ProviderError {
  return new ProviderError(
    'Conflict',
    `Azure is working on the cluster (${doing})`,
    { code: 'BUSY', hint: 'Try again when it is done.' },
  );
}
