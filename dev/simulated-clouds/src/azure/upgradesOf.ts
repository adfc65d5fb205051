/** Versions that AKS offers in these simulators, oldest first; the last ones are the newest patches of their minor. */
export const AKS_VERSIONS = [
  '1.31.11',
  '1.31.13',
  '1.32.7',
  '1.32.9',
  '1.33.4',
  '1.33.5',
  '1.34.1',
];

/** Versions a cluster may go to: newer patches, and every patch of the next minor; AKS goes one minor at a time. */
export function upgradesOf(version: string): string[] {
  const [major, minor, patch] = numbersOf(version);
  return AKS_VERSIONS.filter(candidate => {
    const [otherMajor, otherMinor, otherPatch] = numbersOf(candidate);
    if (otherMajor !== major) return false;
    return (
      (otherMinor === minor && otherPatch > patch) || otherMinor === minor + 1
    );
  });
}

function numbersOf(version: string): [number, number, number] {
  const [major, minor, patch] = version.split('.').map(Number);
  return [major ?? 0, minor ?? 0, patch ?? 0];
}
