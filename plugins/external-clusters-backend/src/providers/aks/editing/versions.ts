/** AKS lets the nodes of a pool be three minors older than the control plane. Source: "Upgrade options" of AKS. */
export const MOST_MINORS_BEHIND = 3;

/** Negative when the first version is older; both as `1.33.5`. */
export function compareVersions(one: string, other: string): number {
  const [major, minor, patch] = numbersOf(one);
  const [otherMajor, otherMinor, otherPatch] = numbersOf(other);
  return major - otherMajor || minor - otherMinor || patch - otherPatch;
}

/** How many minors the second version is ahead of the first one. */
export function minorsBetween(older: string, newer: string): number {
  return numbersOf(newer)[1] - numbersOf(older)[1];
}

function numbersOf(
  version: string,
): [major: number, minor: number, patch: number] {
  const [major, minor, patch] = version.split('.').map(Number);
  return [major || 0, minor || 0, patch || 0];
}
