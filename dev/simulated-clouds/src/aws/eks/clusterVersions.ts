/** What EKS says about a Kubernetes minor version. */
export interface ClusterVersion {
  version: string;
  /** Patch that new clusters of this minor run. */
  patch: string;
  platformVersion: string;
  /** Dates as `YYYY-MM-DD`. */
  released: string;
  endOfStandardSupport: string;
  endOfExtendedSupport: string;
}

/** From the release calendar in the EKS user guide, newest first. */
export const CLUSTER_VERSIONS: readonly ClusterVersion[] = [
  entry('1.35', '0', 'eks.4', '2026-01-27', '2027-03-27', '2028-03-27'),
  entry('1.34', '2', 'eks.11', '2025-10-02', '2026-12-02', '2027-12-02'),
  entry('1.33', '5', 'eks.20', '2025-05-29', '2026-07-29', '2027-07-29'),
  entry('1.32', '9', 'eks.27', '2025-01-23', '2026-03-23', '2027-03-23'),
  entry('1.31', '13', 'eks.43', '2024-09-26', '2025-11-26', '2026-11-26'),
  entry('1.30', '14', 'eks.51', '2024-05-23', '2025-07-23', '2026-07-23'),
  entry('1.29', '15', 'eks.54', '2024-01-23', '2025-03-23', '2026-03-23'),
];

/** The version that clusters get whose creator names none. */
export const DEFAULT_VERSION = '1.34';

export type VersionStatus =
  | 'STANDARD_SUPPORT'
  | 'EXTENDED_SUPPORT'
  | 'UNSUPPORTED';

/** How far a version is supported at a moment, in epoch milliseconds. */
export function versionStatus(
  version: ClusterVersion,
  now: number,
): VersionStatus {
  if (now < Date.parse(version.endOfStandardSupport)) return 'STANDARD_SUPPORT';
  return now < Date.parse(version.endOfExtendedSupport)
    ? 'EXTENDED_SUPPORT'
    : 'UNSUPPORTED';
}

function findClusterVersion(version: string): ClusterVersion | undefined {
  return CLUSTER_VERSIONS.find(known => known.version === version);
}

/** `v1.33.5-eks-113cf36`: what the API server and the nodes of a minor version call themselves. */
export function gitVersion(version: string) {
  const patch = findClusterVersion(version)?.patch ?? '0';
  return `v${version}.${patch}-eks-113cf36`;
}

/** `1.33.5-20251112`: the release of the node image of a minor version. */
export function defaultReleaseVersion(version: string) {
  const patch = findClusterVersion(version)?.patch ?? '0';
  return `${version}.${patch}-20251112`;
}

function entry(
  version: string,
  patch: string,
  platformVersion: string,
  released: string,
  endOfStandardSupport: string,
  endOfExtendedSupport: string,
): ClusterVersion {
  return {
    version,
    patch,
    platformVersion,
    released,
    endOfStandardSupport,
    endOfExtendedSupport,
  };
}
