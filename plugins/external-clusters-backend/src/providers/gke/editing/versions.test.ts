import type { RawGkeServerConfig } from '../GkeClient';
import {
  channelOf,
  compareVersions,
  minorOf,
  offeredVersions,
  resolveVersion,
} from './versions';

const CONFIG = {
  defaultClusterVersion: '1.33.5-gke.1',
  validMasterVersions: ['1.33.5-gke.1', '1.34.1-gke.2'],
  channels: [
    {
      channel: 'STABLE',
      defaultVersion: '1.32.9-gke.5',
      validVersions: ['1.32.10-gke.1', '1.33.5-gke.1', '1.32.9-gke.5'],
    },
    { channel: 'RAPID', defaultVersion: '', validVersions: ['1.35.0-gke.1'] },
  ],
} as RawGkeServerConfig;

it.each([
  ['STABLE', '1.32', '1.32.10-gke.1'],
  ['STABLE', '1.32.9', '1.32.9-gke.5'],
  ['STABLE', '1.3', undefined],
  ['STABLE', 'latest', '1.33.5-gke.1'],
  ['STABLE', '-', '1.32.9-gke.5'],
  ['STABLE', undefined, '1.32.9-gke.5'],
  ['STABLE', '1.35.0-gke.1', undefined],
  ['RAPID', '-', '1.35.0-gke.1'],
  ['NOWHERE', '-', undefined],
  [undefined, '-', '1.33.5-gke.1'],
  [undefined, '1.34', '1.34.1-gke.2'],
])('in channel %s, %s means %s', (channel, meant, version) => {
  expect(resolveVersion(CONFIG, channel, meant)).toBe(version);
});

it('has the newest version first, by numbers and not by letters', () => {
  expect(offeredVersions(CONFIG, 'STABLE')).toEqual([
    '1.33.5-gke.1',
    '1.32.10-gke.1',
    '1.32.9-gke.5',
  ]);
  expect(compareVersions('1.9.0', '1.10.0')).toBeLessThan(0);
});

it.each([
  ['1.33.5-gke.2019000', 33],
  ['1.9', 9],
  ['', Number.NaN],
])('the minor of %s is %s', (version, minor) => {
  expect(minorOf(version)).toBe(minor);
});

it.each([
  [{ releaseChannel: { channel: 'RAPID' } }, 'RAPID'],
  [{ releaseChannel: { channel: 'UNSPECIFIED' } }, undefined],
  [{ releaseChannel: null }, undefined],
  [{}, undefined],
])('the channel of %j is %s', (cluster, channel) => {
  expect(channelOf(cluster)).toBe(channel);
});
