import type { protos } from '@google-cloud/container';
import { GoogleError } from '../GoogleError';

type IServerConfig = protos.google.container.v1.IServerConfig;
type Channel = 'RAPID' | 'REGULAR' | 'STABLE' | 'EXTENDED';

/** Newest first, as the API lists them. */
const VERSIONS: Record<Channel, readonly string[]> = {
  RAPID: [
    '1.35.0-gke.2398000',
    '1.34.3-gke.1051000',
    '1.33.7-gke.1080000',
    '1.32.11-gke.1106000',
  ],
  REGULAR: [
    '1.34.1-gke.3971000',
    '1.33.5-gke.2019000',
    '1.32.9-gke.1728000',
    '1.31.14-gke.1033000',
  ],
  STABLE: ['1.33.5-gke.1201000', '1.32.9-gke.1575000', '1.31.13-gke.1261000'],
  EXTENDED: [
    '1.34.1-gke.3971000',
    '1.33.5-gke.2019000',
    '1.32.9-gke.1728000',
    '1.31.14-gke.1033000',
    '1.30.14-gke.1815000',
  ],
};

const ALL = [...new Set(Object.values(VERSIONS).flat())].sort(newestFirst);

/** What GetServerConfig answers, the same in every location. */
export function serverConfigBody(): IServerConfig {
  return {
    defaultClusterVersion: defaultVersion('REGULAR'),
    defaultImageType: 'COS_CONTAINERD',
    validImageTypes: [
      'COS_CONTAINERD',
      'UBUNTU_CONTAINERD',
      'WINDOWS_LTSC_CONTAINERD',
    ],
    validMasterVersions: [...ALL],
    validNodeVersions: [...ALL],
    channels: (Object.keys(VERSIONS) as Channel[]).map(channel => ({
      channel,
      defaultVersion: defaultVersion(channel),
      validVersions: [...VERSIONS[channel]],
      upgradeTargetVersion: VERSIONS[channel][0],
    })),
  };
}

/**
 * The version that a request means: an exact one, a prefix such as `1.33`, `latest`, or `-` (also empty) for the default.
 *
 * @throws GoogleError INVALID_ARGUMENT in Google's words.
 */
export function resolveVersion(
  requested: string,
  channel: Channel | undefined,
): string {
  if (requested === '' || requested === '-') {
    return defaultVersion(channel ?? 'REGULAR');
  }
  const offered = channel ? VERSIONS[channel] : ALL;
  if (requested === 'latest') return offered[0] ?? requested;
  const found =
    ALL.find(version => version === requested) ??
    offered.find(version => version.startsWith(`${requested}.`)) ??
    offered.find(version => version.startsWith(`${requested}-`));
  if (found) return found;
  throw new GoogleError(
    'INVALID_ARGUMENT',
    `No valid versions with the prefix "${requested}" found.`,
  );
}

/** Minor number of a version: 33 for `1.33.5-gke.1`. */
export function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

function defaultVersion(channel: Channel) {
  return VERSIONS[channel][1] ?? '';
}

function newestFirst(left: string, right: string) {
  return right.localeCompare(left, 'en', { numeric: true });
}
