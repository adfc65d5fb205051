/** The numbers of `1.33.5`; a patch that is not there counts as 0. */
export function versionNumbers(
  version: string,
): [major: number, minor: number, patch: number] {
  const [major, minor, patch] = version.split('.').map(Number);
  return [major ?? 0, minor ?? 0, patch ?? 0];
}

/** `1.33` of `1.33.5`. */
export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** Negative when the first one is older. */
export function compareVersions(one: string, other: string): number {
  const [major, minor, patch] = versionNumbers(one);
  const [otherMajor, otherMinor, otherPatch] = versionNumbers(other);
  return major - otherMajor || minor - otherMinor || patch - otherPatch;
}
