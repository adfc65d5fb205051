import {
  UpgradeControlPlane,
  UpgradeNodePool,
  UpgradeOffer,
  UpgradeTarget,
} from 'backstage-plugin-external-clusters-common';
import {
  ChangeStep,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { refuseChangedOutside } from '../../shared/forms';

/** The control plane first, then, where that is wanted, each node pool that is older. */
export function planUpgrade(
  { version, seen, thenNodePools }: UpgradeControlPlane,
  offer: UpgradeOffer,
  plannedAt: number,
): ChangeStep[] {
  refuseChangedOutside({ ...seen }, { version: offer.version });
  refuseUnoffered(version, offer.targets);
  const first: ChangeStep = {
    action: 'UpgradeControlPlane',
    title: `Upgrade the control plane to ${version}`,
    input: { version, seen: { ...seen }, plannedAt },
  };
  if (!thenNodePools) return [first];
  const older = offer.nodePools.filter(pool => pool.version !== version);
  return [
    first,
    ...older.map(pool =>
      toStep(pool.name, version, pool.version ?? '', plannedAt),
    ),
  ];
}

/** One step: to a version that the node pool can go to. Throws `NotFound` where there is no such pool. */
export function planNodePoolUpgrade(
  { nodePool, version, seen }: UpgradeNodePool,
  offer: UpgradeOffer,
  plannedAt: number,
): ChangeStep[] {
  const pool = offer.nodePools.find(({ name }) => name === nodePool);
  if (!pool) {
    throw new ProviderError('NotFound', `There is no node pool ${nodePool}`, {
      code: 'NO_SUCH_NODE_POOL',
      field: 'nodePool',
    });
  }
  refuseChangedOutside({ ...seen }, { version: pool.version });
  refuseUnoffered(version, pool.targets);
  return [toStep(nodePool, version, seen.version, plannedAt)];
}

function toStep(
  nodePool: string,
  version: string,
  seen: string,
  plannedAt: number,
): ChangeStep {
  return {
    action: 'UpgradeNodePool',
    title: `Upgrade the node pool ${nodePool} to ${version}`,
    input: { nodePool, version, seen: { version: seen }, plannedAt },
  };
}

function refuseUnoffered(version: string, targets: UpgradeTarget[]): void {
  const target = targets.find(each => each.version === version);
  if (target && !target.blockedBy) return;
  throw new ProviderError(
    'InvalidRequest',
    target?.blockedBy ?? `GKE does not offer version ${version} for this now`,
    { code: target ? 'BLOCKED' : 'NOT_OFFERED', field: 'version' },
  );
}
