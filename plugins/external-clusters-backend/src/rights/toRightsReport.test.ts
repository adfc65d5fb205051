import { RightState } from 'backstage-plugin-external-clusters-common';
import { ProviderRight } from 'backstage-plugin-external-clusters-node';
import { unasked } from './KubernetesRights';
import { RightsFacts, toFeatureRights } from './toRightsReport';

const facts = (given: Partial<RightsFacts>): RightsFacts => ({
  features: ['Upgrade'],
  cloud: { rights: [], clusterAccess: [] },
  kubernetes: unasked('Not asked'),
  whyNotOffered: () => undefined,
  ...given,
});

const right = (
  state: RightState,
  given: Partial<ProviderRight> = {},
): ProviderRight => ({ feature: 'Upgrade', name: 'write', state, ...given });

const only = (rights: ProviderRight[]) =>
  toFeatureRights(facts({ cloud: { rights, clusterAccess: [] } }))[0]!;

describe('toFeatureRights', () => {
  it.each<[ProviderRight[], string]>([
    [[right('Allowed')], 'Allowed'],
    [[right('Allowed'), right('Missing')], 'Missing'],
    [[right('Allowed'), right('Unknown')], 'Unknown'],
    [[right('Unknown'), right('Missing')], 'Missing'],
    [[right('Allowed'), right('Missing', { optional: true })], 'Allowed'],
    [[right('Allowed'), right('Unknown', { optional: true })], 'Allowed'],
  ])('%j is %s', (rights, state) => {
    expect(only(rights).state).toBe(state);
  });

  it('names what mends several rights once, and what is allowed not at all', () => {
    const mend = { text: 'Grant it', command: 'grant' };
    const { mends } = only([
      right('Missing', { mend: { ...mend } }),
      right('Missing', { mend: { ...mend } }),
      right('Allowed', { mend: { text: 'Nothing' } }),
    ]);
    expect(mends).toEqual([mend]);
  });

  it('says nothing of rights that nobody needs', () => {
    const cloud = { rights: [right('Missing')], clusterAccess: [] };
    const whyNotOffered = () => 'View only';
    expect(toFeatureRights(facts({ cloud, whyNotOffered }))).toEqual([
      {
        feature: 'Upgrade',
        state: 'NotOffered',
        message: 'View only',
        rights: [],
        mends: [],
      },
    ]);
  });

  it.each<RightState>(['Allowed', 'Missing', 'Unknown'])(
    'takes the version for the view where only the cluster can be asked: %s',
    state => {
      const { rights } = unasked('Not asked');
      const kubernetes = {
        rights: rights.map(each =>
          each.name === 'get /version' ? { ...each, state } : each,
        ),
      };
      const features = ['View'] as const;
      const [view] = toFeatureRights(facts({ features, kubernetes }));
      expect(view).toMatchObject({
        state,
        rights: [{ name: 'get /version', state, optional: false }],
      });
    },
  );

  it('knows nothing where the cloud did not answer', () => {
    const cloud = { failure: 'Azure did not answer' };
    const features = ['View', 'Inside'] as const;
    const [view, inside] = toFeatureRights(facts({ cloud, features }));
    expect(view).toMatchObject({
      state: 'Unknown',
      message: 'Azure did not answer',
    });
    expect(inside?.rights.every(({ state }) => state === 'Unknown')).toBe(true);
  });
});
