import {
  NodePoolUpgrade,
  UpgradeOffer,
  UpgradeTarget,
} from 'backstage-plugin-external-clusters-common';
import {
  ArmCluster,
  ArmNodePool,
  nodePoolsOf,
  poolVersionOf,
  versionOf,
} from './ArmCluster';
import { isStopped } from './clusterChecks';
import { OfferedVersion } from './ClusterOffer';
import { compareVersions, minorsBetween, MOST_MINORS_BEHIND } from './versions';

const NOTE =
  'An upgrade cannot be undone. The control plane usually takes about ten minutes; nodes are replaced one by one, some minutes each.';

/** What Azure offers for one cluster: `controlPlane` for the control plane, `pools` for any pool of it. */
export interface OfferedUpgrades {
  controlPlane: OfferedVersion[];
  pools: OfferedVersion[];
}

/** Where the control plane and the pools of a cluster can go, and what stands in the way. */
export function toUpgradeOffer(
  cluster: ArmCluster,
  { controlPlane, pools }: OfferedUpgrades,
): UpgradeOffer {
  const nearest = controlPlane.some(({ version }) => isNext(cluster, version));
  return {
    version: versionOf(cluster),
    targets: sorted(controlPlane).map(offered => ({
      ...toTarget(offered),
      ...blockOf(cluster, offered.version, nearest),
    })),
    nodePools: nodePoolsOf(cluster).map(pool =>
      toNodePoolUpgrade(cluster, pool, pools),
    ),
    mostMinorsBehind: MOST_MINORS_BEHIND,
    note: NOTE,
  };
}

function blockOf(
  cluster: ArmCluster,
  target: string,
  isNextOffered: boolean,
): Pick<UpgradeTarget, 'blockedBy'> {
  if (isStopped(cluster)) return { blockedBy: 'The cluster is stopped.' };
  // From a version without support Azure offers a longer way, and nothing nearer.
  if (isNextOffered && !isNext(cluster, target)) {
    return { blockedBy: 'Minor versions cannot be skipped.' };
  }
  const old = nodePoolsOf(cluster).find(
    pool => minorsBetween(poolVersionOf(pool), target) > MOST_MINORS_BEHIND,
  );
  return old
    ? {
        blockedBy: `Upgrade the node pool ${
          old.name
        } first: with ${poolVersionOf(
          old,
        )} it would be more than ${MOST_MINORS_BEHIND} minor versions behind.`,
      }
    : {};
}

function isNext(cluster: ArmCluster, target: string): boolean {
  return minorsBetween(versionOf(cluster), target) <= 1;
}

function toNodePoolUpgrade(
  cluster: ArmCluster,
  pool: ArmNodePool,
  offered: OfferedVersion[],
): NodePoolUpgrade {
  const version = poolVersionOf(pool);
  const targets = sorted(offered).filter(
    target =>
      compareVersions(target.version, version) > 0 &&
      compareVersions(target.version, versionOf(cluster)) <= 0,
  );
  return {
    name: pool.name,
    version,
    targets: targets.map(toTarget),
    ...(targets.length === 0 ? { note: noteOf(cluster, version) } : {}),
  };
}

function noteOf(cluster: ArmCluster, version: string): string {
  return compareVersions(version, versionOf(cluster)) >= 0
    ? 'It has the version of the control plane.'
    : 'Azure offers no newer version for it.';
}

function toTarget({ version, isPreview }: OfferedVersion): UpgradeTarget {
  return isPreview ? { version, isPreview } : { version };
}

function sorted(versions: OfferedVersion[]): OfferedVersion[] {
  return [...versions].sort((one, other) =>
    compareVersions(one.version, other.version),
  );
}
