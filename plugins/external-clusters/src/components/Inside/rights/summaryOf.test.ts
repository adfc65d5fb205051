import { RightsReport } from 'backstage-plugin-external-clusters-common';
import { RightsSummary, summaryOf } from './summaryOf';

type Feature = RightsReport['features'][number];

const report = (
  states: Partial<Record<Feature['feature'], Feature['state']>>,
): RightsReport => ({
  checkedAt: 0,
  features: (
    Object.entries(states) as [Feature['feature'], Feature['state']][]
  ).map(([feature, state]) => ({ feature, state, rights: [], mends: [] })),
});

describe('summaryOf', () => {
  it.each<[Parameters<typeof report>[0], RightsSummary]>([
    [{}, 'all'],
    [{ View: 'Allowed', Inside: 'Allowed', Power: 'NotOffered' }, 'all'],
    [{ View: 'Allowed', Upgrade: 'Missing' }, 'viewOnly'],
    [{ View: 'Unknown', Upgrade: 'Missing' }, 'viewOnly'],
    [{ View: 'Missing', Upgrade: 'Allowed' }, 'noView'],
    [{ View: 'Allowed', Inside: 'Unknown' }, 'unknown'],
  ])('%j comes down to %s', (states, expected) => {
    expect(summaryOf(report(states))).toBe(expected);
  });
});
