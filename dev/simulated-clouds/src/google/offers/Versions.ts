import type { protos } from '@google-cloud/container';
import { GoogleError } from '../GoogleError';

type IServerConfig = protos.google.container.v1.IServerConfig;

/** A release channel; a cluster may also be in none. */
export type Channel = 'RAPID' | 'REGULAR' | 'STABLE' | 'EXTENDED';

/** The versions of each channel, newest first. */
export type VersionsOfChannels = Record<Channel, readonly string[]>;

/** The versions that GKE offers at this moment. */
export class Versions {
  private channels: VersionsOfChannels;

  constructor(channels: VersionsOfChannels) {
    this.channels = { ...channels };
  }

  /** Replaces the versions of some channels. */
  set(channels: Partial<VersionsOfChannels>) {
    this.channels = { ...this.channels, ...channels };
  }

  /** Adds a version to every channel, or to one. */
  add(version: string, only?: Channel) {
    for (const channel of only ? [only] : this.names()) {
      const versions = [...this.channels[channel], version];
      this.channels[channel] = [...new Set(versions)].sort(newestFirst);
    }
  }

  /** What a cluster of the channel, or of none, may have. */
  offered(channel: Channel | undefined): readonly string[] {
    return channel ? this.channels[channel] : this.all();
  }

  defaultOf(channel: Channel | undefined): string {
    const [newest = '', second = newest] = this.channels[channel ?? 'REGULAR'];
    return second;
  }

  /** What GetServerConfig answers, the same in every location. */
  serverConfig(): IServerConfig {
    return {
      defaultClusterVersion: this.defaultOf('REGULAR'),
      defaultImageType: 'COS_CONTAINERD',
      validImageTypes: [
        'COS_CONTAINERD',
        'UBUNTU_CONTAINERD',
        'WINDOWS_LTSC_CONTAINERD',
      ],
      validMasterVersions: this.all(),
      validNodeVersions: this.all(),
      channels: this.names().map(channel => ({
        channel,
        defaultVersion: this.defaultOf(channel),
        validVersions: [...this.channels[channel]],
        upgradeTargetVersion: this.channels[channel][0],
      })),
    };
  }

  /**
   * The version that a request means: an exact one, a prefix such as `1.33`, `latest`, or `-` (also empty) for the
   * default.
   *
   * @throws GoogleError INVALID_ARGUMENT in Google's words.
   */
  resolve(requested: string, channel: Channel | undefined): string {
    if (requested === '' || requested === '-') return this.defaultOf(channel);
    const offered = this.offered(channel);
    const found =
      requested === 'latest'
        ? offered[0]
        : offered.find(version => isMeant(version, requested));
    if (found) return found;
    throw new GoogleError(
      'INVALID_ARGUMENT',
      channel && this.all().includes(requested)
        ? `Version "${requested}" is not available in the ${channel} channel.`
        : `No valid versions with the prefix "${requested}" found.`,
    );
  }

  private all(): string[] {
    const versions = new Set(Object.values(this.channels).flat());
    return [...versions].sort(newestFirst);
  }

  private names(): Channel[] {
    return Object.keys(this.channels) as Channel[];
  }
}

/** Minor number of a version: 33 for `1.33.5-gke.1`. */
export function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

function isMeant(version: string, requested: string): boolean {
  return (
    version === requested ||
    version.startsWith(`${requested}.`) ||
    version.startsWith(`${requested}-`)
  );
}

function newestFirst(left: string, right: string) {
  return right.localeCompare(left, 'en', { numeric: true });
}
