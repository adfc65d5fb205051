import {
  CallOptions,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { GkeCalls } from '../GkeCalls';
import type { RawGkeCluster, RawGkeNodePool } from '../GkeClient';
import { GkeRef } from '../GkeRef';

/** The node pool of that name; throws `NotFound` where the cluster has none. */
export function requireNodePool(
  cluster: RawGkeCluster,
  name: string,
): RawGkeNodePool {
  const pool = poolOf(cluster, name);
  if (pool) return pool;
  throw new ProviderError(
    'NotFound',
    `Cluster ${cluster.name} has no node pool ${name}`,
    { code: 'NO_SUCH_NODE_POOL', field: 'nodePool' },
  );
}

/** Reads the cluster for one of its node pools; throws `NotFound` where one of them is not there. */
export async function readNodePool(
  calls: GkeCalls,
  ref: GkeRef,
  name: string,
  options: CallOptions,
): Promise<RawGkeNodePool> {
  return requireNodePool(await calls.getCluster(ref, options), name);
}

/** The node pool, or undefined where cluster or pool are not there. */
export async function findNodePool(
  calls: GkeCalls,
  ref: GkeRef,
  name: string,
  options: CallOptions,
): Promise<RawGkeNodePool | undefined> {
  const cluster = await calls.findCluster(ref, options);
  return cluster && poolOf(cluster, name);
}

function poolOf({ nodePools }: RawGkeCluster, name: string) {
  return nodePools?.find(pool => pool.name === name);
}
