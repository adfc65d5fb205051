import type { RawGkeServerConfig } from '../GkeClient';

/** Google: nodes may be two minor versions older than the control plane. */
export const MOST_MINORS_BEHIND = 2;

/** 33 for `1.33.5-gke.2019000`; not a number where it is no version. */
export function minorOf(version: string): number {
  return Number(/^\d+\.(\d+)/.exec(version)?.[1] ?? Number.NaN);
}

/** Negative where the first is the older one. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/** The versions of a channel, or of all where there is none; newest first. */
export function offeredVersions(
  config: RawGkeServerConfig,
  channel: string | undefined,
): string[] {
  const versions = channel
    ? configOf(config, channel)?.validVersions
    : config.validMasterVersions;
  return [...(versions ?? [])].sort((one, other) =>
    compareVersions(other, one),
  );
}

/** What a new cluster of the channel gets where nobody chooses. */
export function defaultVersion(
  config: RawGkeServerConfig,
  channel: string | undefined,
): string | undefined {
  const ofChannel = channel && configOf(config, channel)?.defaultVersion;
  return (
    ofChannel ||
    (channel ? undefined : config.defaultClusterVersion || undefined)
  );
}

/**
 * The exact version that was meant: Google takes `latest`, `-` and the beginning of a version for one, too. Undefined
 * where the channel offers none such.
 */
export function resolveVersion(
  config: RawGkeServerConfig,
  channel: string | undefined,
  meant: string | undefined,
): string | undefined {
  const offered = offeredVersions(config, channel);
  if (meant === undefined || meant === '-') {
    return defaultVersion(config, channel) ?? offered[0];
  }
  if (meant === 'latest') return offered[0];
  return offered.find(
    version =>
      version === meant ||
      version.startsWith(`${meant}.`) ||
      version.startsWith(`${meant}-`),
  );
}

/** The channel's own words, or undefined for a cluster in none. */
export function channelOf(cluster: {
  releaseChannel?: { channel?: unknown } | null;
}): string | undefined {
  const channel = cluster.releaseChannel?.channel;
  return channel && channel !== 'UNSPECIFIED' ? String(channel) : undefined;
}

function configOf({ channels }: RawGkeServerConfig, channel: string) {
  return channels?.find(each => String(each.channel) === channel);
}
