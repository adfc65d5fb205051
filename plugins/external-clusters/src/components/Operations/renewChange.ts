import {
  ClusterChange,
  ExternalCluster,
  ExternalClustersError,
  NodePool,
  UpdateNodePool,
  UpgradeOffer,
} from 'backstage-plugin-external-clusters-common';
import { toSeen } from '../NodePools/PoolForm';

/**
 * The same change on top of what there is now: what was seen then may be different by now.
 *
 * @param askForOffer - asked only for upgrades
 */
export async function renewChange(
  change: ClusterChange,
  cluster: ExternalCluster,
  askForOffer: () => Promise<UpgradeOffer>,
): Promise<ClusterChange> {
  switch (change.kind) {
    case 'UpgradeControlPlane': {
      const { version = cluster.version ?? '' } = await askForOffer();
      return { ...change, seen: { version } };
    }
    case 'UpgradeNodePool': {
      const { nodePools } = await askForOffer();
      const { version = '', launchTemplate } = requirePool(
        nodePools,
        change.nodePool,
      );
      return { ...change, seen: { version, launchTemplate } };
    }
    case 'UpdateNodePool':
      return renewEdit(change, cluster.nodePools ?? []);
    default:
      return change;
  }
}

function renewEdit(change: UpdateNodePool, pools: NodePool[]): UpdateNodePool {
  const pool = requirePool(pools, change.nodePool);
  return { ...change, seen: toSeen(pool, change.edit) };
}

function requirePool<T extends { name: string }>(pools: T[], name: string): T {
  const pool = pools.find(each => each.name === name);
  if (!pool) {
    const message = `The node pool ${name} is not there any more.`;
    throw new ExternalClustersError({ code: 'NotFound', message }, {});
  }
  return pool;
}
