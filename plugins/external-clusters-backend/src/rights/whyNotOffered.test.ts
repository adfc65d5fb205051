import { rightsFeatureValues } from 'backstage-plugin-external-clusters-common';
import { OfferContext, whyNotOffered } from './whyNotOffered';

const everything: OfferContext = {
  changes: [
    'CreateCluster',
    'UpgradeControlPlane',
    'UpdateNodePool',
    'StopCluster',
    'DeleteCluster',
  ],
  grants: ['view', 'edit', 'create'],
  mayCreate: true,
};

const offered = (given: Partial<OfferContext>) =>
  rightsFeatureValues.filter(
    feature =>
      whyNotOffered(feature, { ...everything, ...given }) === undefined,
  );

describe('whyNotOffered', () => {
  it.each<[string, Partial<OfferContext>, string[]]>([
    ['everything', {}, [...rightsFeatureValues]],
    ['a provider that only views', { changes: [] }, ['View', 'Inside']],
    ['a connected cluster', { origin: 'Connected' }, ['View', 'Inside']],
    ['an account that may only view', { grants: ['view'] }, ['View', 'Inside']],
    [
      'an account that may edit',
      { grants: ['view', 'edit'] },
      ['View', 'Inside', 'Upgrade', 'NodePools', 'Power'],
    ],
    [
      'an imported cluster',
      { origin: 'Imported' },
      ['View', 'Inside', 'Upgrade', 'NodePools', 'Power', 'Create'],
    ],
    [
      'a portal that creates nothing',
      { mayCreate: false },
      ['View', 'Inside', 'Upgrade', 'NodePools', 'Power', 'Delete'],
    ],
  ])('of %s', (_name, given, features) => {
    expect(offered(given)).toEqual(features);
  });
});
