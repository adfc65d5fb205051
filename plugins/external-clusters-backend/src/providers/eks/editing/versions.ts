import type { RawEksVersion } from '../EksChangeClient';

/** The parts of a Kubernetes version that count: `1.33` is minor 33. */
export function minorOf(version: string | undefined): number {
  const minor = /^1\.(\d+)$/.exec(version ?? '')?.[1];
  return minor === undefined ? NaN : Number(minor);
}

/** The versions that can be had now, newest first. */
export function supportedVersions(versions: RawEksVersion[]): RawEksVersion[] {
  return versions
    .filter(
      ({ versionStatus, clusterVersion }) =>
        versionStatus !== 'UNSUPPORTED' &&
        !Number.isNaN(minorOf(clusterVersion)),
    )
    .sort(
      (one, other) =>
        minorOf(other.clusterVersion) - minorOf(one.clusterVersion),
    );
}

/** Until when a version is supported, for people. */
export function supportOf({
  versionStatus,
  endOfStandardSupportDate,
  endOfExtendedSupportDate,
}: RawEksVersion): string | undefined {
  return versionStatus === 'EXTENDED_SUPPORT'
    ? told(
        'Extended support, which costs more, until',
        endOfExtendedSupportDate,
      )
    : told('Standard support until', endOfStandardSupportDate);
}

function told(what: string, date: Date | undefined): string | undefined {
  return date && `${what} ${date.toISOString().slice(0, 10)}`;
}
