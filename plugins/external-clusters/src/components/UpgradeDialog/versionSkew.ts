import {
  UpgradeOffer,
  UpgradeTarget,
} from 'backstage-plugin-external-clusters-common';

/** How far a node pool would be behind a control plane. */
export interface PoolSkew {
  name: string;
  version?: string;
  /** Minor versions; absent where a version is not known. */
  behind?: number;
  allowed: boolean;
}

/** The skew of each node pool once the control plane has `version`. Source: Kubernetes version skew policy. */
export function toSkew(
  { nodePools, mostMinorsBehind }: UpgradeOffer,
  version: string,
): PoolSkew[] {
  return nodePools.map(pool => {
    // What version of Kubernetes a launch template leads to is nowhere written.
    const own = pool.launchTemplate ? undefined : pool.version;
    const behind = minorsBehind(own, version);
    return {
      name: pool.name,
      version: own,
      behind,
      allowed: behind === undefined || behind <= mostMinorsBehind,
    };
  });
}

/** The target to begin with: the recommended one, else the first that can be chosen; previews only on request. */
export function firstTarget(targets: UpgradeTarget[]): string {
  const open = targets.find(
    ({ blockedBy, isPreview }) => !blockedBy && !isPreview,
  );
  return defaultTarget(targets) || (open?.version ?? '');
}

/** The target to begin with where no other one is known to be good: empty where that cannot be chosen. */
export function defaultTarget(targets: UpgradeTarget[]): string {
  const chosen = targets.find(
    ({ isDefault, blockedBy }) => isDefault && !blockedBy,
  );
  return chosen?.version ?? '';
}

function minorsBehind(
  own: string | undefined,
  version: string,
): number | undefined {
  const [mine, theirs] = [minorOf(own), minorOf(version)];
  return mine === undefined || theirs === undefined
    ? undefined
    : Math.max(0, theirs - mine);
}

function minorOf(version: string | undefined): number | undefined {
  const minor = version?.match(/^v?\d+\.(\d+)/)?.[1];
  return minor === undefined ? undefined : Number(minor);
}
