import { AksVersion } from './AzureOffer';
import { versionNumbers } from './versionNumbers';

/** Versions a cluster may go to: newer patches, and every patch of the next minor; AKS goes one minor at a time. */
export function upgradesOf(
  version: string,
  offered: AksVersion[],
): AksVersion[] {
  const [major, minor, patch] = versionNumbers(version);
  return offered.filter(candidate => {
    const [otherMajor, otherMinor, otherPatch] = versionNumbers(
      candidate.version,
    );
    if (otherMajor !== major) return false;
    return (
      (otherMinor === minor && otherPatch > patch) || otherMinor === minor + 1
    );
  });
}

/** The newest patch of a minor, or the version itself; undefined when it is not offered. */
export function fullVersion(
  wanted: string,
  offered: AksVersion[],
): string | undefined {
  return offered
    .map(({ version }) => version)
    .filter(version => version === wanted || version.startsWith(`${wanted}.`))
    .pop();
}
