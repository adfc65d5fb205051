import {
  NodePoolUpgrade,
  UpgradeOffer,
  UpgradeTarget,
} from 'backstage-plugin-external-clusters-common';
import type {
  RawGkeCluster,
  RawGkeNodePool,
  RawGkeServerConfig,
  RawGkeUpgradeInfo,
} from '../GkeClient';
import {
  channelOf,
  compareVersions,
  minorOf,
  MOST_MINORS_BEHIND,
  offeredVersions,
} from './versions';

/** What Google offers a cluster now. */
export interface UpgradeFacts {
  cluster: RawGkeCluster;
  config: RawGkeServerConfig;
  /** Absent where the account may not read it. */
  info?: RawGkeUpgradeInfo;
}

/**
 * Where a cluster and its node pools can go: within its release channel, a control plane one minor version at most,
 * nodes never above the control plane nor more than two minor versions behind it.
 */
export function toUpgradeOffer(facts: UpgradeFacts): UpgradeOffer {
  const { cluster } = facts;
  return {
    version: cluster.currentMasterVersion || undefined,
    supportEndsAt: supportEnd(facts),
    targets: controlPlaneTargets(facts),
    nodePools: isAutopilot(cluster)
      ? []
      : (cluster.nodePools ?? []).map(pool => nodePoolUpgrade(pool, facts)),
    mostMinorsBehind: MOST_MINORS_BEHIND,
    note: isAutopilot(cluster)
      ? 'An upgrade cannot be undone. Google upgrades the nodes afterwards by itself.'
      : 'An upgrade of the control plane cannot be undone.',
  };
}

function controlPlaneTargets({
  cluster,
  config,
  info,
}: UpgradeFacts): UpgradeTarget[] {
  const current = cluster.currentMasterVersion ?? '';
  return offeredVersions(config, channelOf(cluster))
    .filter(version => compareVersions(version, current) > 0)
    .filter(version => minorOf(version) <= minorOf(current) + 1)
    .map(version => ({
      version,
      isDefault: version === info?.minorTargetVersion || undefined,
      blockedBy: blockedBy(version, cluster),
    }));
}

function blockedBy(
  version: string,
  cluster: RawGkeCluster,
): string | undefined {
  if (isAutopilot(cluster)) return undefined;
  const tooOld = cluster.nodePools?.find(
    pool => minorOf(version) - minorOf(pool.version ?? '') > MOST_MINORS_BEHIND,
  );
  if (!tooOld) return undefined;
  return `Node pool ${tooOld.name} has version ${tooOld.version}, which would be more than two minor versions behind: upgrade it first.`;
}

function nodePoolUpgrade(
  pool: RawGkeNodePool,
  { cluster, config }: UpgradeFacts,
): NodePoolUpgrade {
  const controlPlane = cluster.currentMasterVersion ?? '';
  const own = pool.version ?? '';
  const versions = [
    controlPlane,
    ...offeredVersions(config, channelOf(cluster)),
  ]
    .filter(version => compareVersions(version, own) > 0)
    .filter(version => compareVersions(version, controlPlane) <= 0);
  const targets = [...new Set(versions)].map(version => ({
    version,
    isDefault: version === controlPlane || undefined,
  }));
  return {
    name: pool.name ?? '',
    version: own || undefined,
    targets,
    note:
      targets.length > 0
        ? undefined
        : 'It has the version of the control plane, which has to be upgraded first.',
  };
}

// In the channel for long support the end of standard support changes nothing.
function supportEnd({ cluster, info }: UpgradeFacts): number | undefined {
  const end =
    channelOf(cluster) === 'EXTENDED'
      ? info?.endOfExtendedSupportTimestamp
      : info?.endOfStandardSupportTimestamp;
  const milliseconds = Date.parse(end ?? '');
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

function isAutopilot({ autopilot }: RawGkeCluster): boolean {
  return autopilot?.enabled ?? false;
}
