import { ClusterVersion } from 'simulated-clouds/src/aws';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** A minor version of Kubernetes that came out just now. */
export function versionLike(version: string, now: number): ClusterVersion {
  const [major, minor, patch = '0'] = version.split('.');
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return {
    version: `${major}.${minor}`,
    patch,
    platformVersion: 'eks.1',
    released: day(now),
    endOfStandardSupport: day(now + YEAR),
    endOfExtendedSupport: day(now + 2 * YEAR),
  };
}
