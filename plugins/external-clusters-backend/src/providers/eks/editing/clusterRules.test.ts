import { JsonObject } from '@backstage/types';
import { checkSettings } from '../../shared/forms';
import { AwsOfferCalls } from '../AwsOfferCalls';
import { EksChangeCalls } from '../EksChangeCalls';
import { AwsOffers } from './AwsOffers';
import { clusterProblems, toCidrs } from './clusterRules';
import { clusterSections } from './clusterSections';
import { firstProblems } from './firstProblems';
import { zoneProblems } from './subnetRules';

/** Offers that nobody may ask. */
const offers = new AwsOffers({} as AwsOfferCalls, {} as EksChangeCalls, [
  'eu-central-1',
]);
const sections = clusterSections(offers.unasked());

const fieldsOf = (settings: JsonObject) =>
  firstProblems(
    checkSettings({ sections, settings, complete: false }),
    clusterProblems(settings),
  );

describe('the rules of a cluster that ask nobody', () => {
  it.each<[string, JsonObject]>([
    ['name', { name: '-no' }],
    ['name', { name: 'n'.repeat(101) }],
    ['name', { name: 'a.b' }],
    ['region', { region: 'eu-west-3' }],
    ['privateAccess', { publicAccess: false, privateAccess: false }],
    ['publicAccessCidrs', { publicAccessCidrs: '10.0.0.0/33' }],
    ['publicAccessCidrs', { publicAccessCidrs: '10.0.0.256' }],
    ['publicAccessCidrs', { publicAccessCidrs: 'fd00::/8' }],
    [
      'publicAccessCidrs',
      { publicAccess: false, publicAccessCidrs: '10.0.0.0/8' },
    ],
    ['logging', { logging: ['everything'] }],
    ['supportType', { supportType: 'FOREVER' }],
    ['encryptionKeyArn', { encryptionKeyArn: 'alias/mine' }],
    ['tags', { tags: { 'aws:a': 'b' } }],
    ['tags', { tags: { 'external-clusters-operation': 'mine' } }],
    ['tags', { tags: { '': 'b' } }],
    ['tags', { tags: { a: 'b'.repeat(257) } }],
    [
      'tags',
      {
        tags: Object.fromEntries(
          Array.from({ length: 50 }, (_, index) => [`t${index}`, '']),
        ),
      },
    ],
    ['securityGroupIds', { securityGroupIds: ['1', '2', '3', '4', '5', '6'] }],
    ['nodePoolName', { nodePoolName: 'n'.repeat(64) }],
    ['min', { min: 4, max: 3 }],
    ['desired', { desired: 4, max: 3 }],
    ['desired', { desired: 1.5 }],
    ['max', { max: 0 }],
    ['diskSize', { amiType: 'WINDOWS_CORE_2022_x86_64', diskSize: 49 }],
    ['capacityType', { capacityType: 'CAPACITY_BLOCK' }],
    ['labels', { labels: { 'a b': 'c' } }],
    ['force', { force: true }],
  ])('name %s: %j', (field, settings) => {
    expect(fieldsOf(settings)).toEqual([
      { field, message: expect.any(String) },
    ]);
  });

  it.each<[JsonObject]>([
    [{}],
    [{ name: 'My_cluster-1', region: 'eu-central-1' }],
    [{ publicAccessCidrs: '10.0.0.0/8, 192.0.2.1' }],
    [{ publicAccess: false, privateAccess: true }],
    [{ desired: 0, min: 0, max: 1 }],
    [{ min: 4 }],
    [{ tags: { team: 'a' }, labels: { tier: '' } }],
  ])('have nothing against %j', settings => {
    expect(fieldsOf(settings)).toEqual([]);
  });

  it('take an address for a range of one', () => {
    expect(toCidrs('192.0.2.1,  10.0.0.0/8')).toEqual([
      '192.0.2.1/32',
      '10.0.0.0/8',
    ]);
    expect(toCidrs(undefined)).toEqual([]);
  });
});

describe('zoneProblems', () => {
  const known = [
    { SubnetId: 'a1', AvailabilityZone: 'a' },
    { SubnetId: 'a2', AvailabilityZone: 'a' },
    { SubnetId: 'b1', AvailabilityZone: 'b' },
  ];

  it.each([
    [[], 0],
    [['a1'], 1],
    [['a1', 'a2'], 1],
    [['a1', 'b1'], 0],
    // Subnets that the account may not list can be in any zone.
    [['unknown-1', 'unknown-2'], 0],
  ])('of %j are %i', (chosen, expected) => {
    expect(zoneProblems(chosen, known)).toHaveLength(expected);
  });
});
