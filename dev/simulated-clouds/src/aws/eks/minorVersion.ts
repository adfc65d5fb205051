import { AwsError } from '../AwsError';
import { AwsOffer } from '../offer';
import { versionStatus } from './clusterVersions';

/** The number after the dot: 33 of `1.33`. */
export function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

/** Throws when EKS does not offer the version now. */
export function requireOffered(version: string, offer: AwsOffer, now: number) {
  const known = offer.findVersion(version);
  if (known && versionStatus(known, now) !== 'UNSUPPORTED') return;
  throw AwsError.invalidParameter(
    `unsupported Kubernetes version ${version}`,
    {},
  );
}
