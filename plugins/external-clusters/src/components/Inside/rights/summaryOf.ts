import { RightsReport } from 'backstage-plugin-external-clusters-common';

/** What a report comes down to. */
export type RightsSummary = 'all' | 'viewOnly' | 'noView' | 'unknown';

/** What matters most of a report: that nothing can be seen, then what is missing, then what nobody could tell. */
export function summaryOf({ features }: RightsReport): RightsSummary {
  const states = features.map(({ feature, state }) => ({ feature, state }));
  const missing = states.filter(({ state }) => state === 'Missing');
  if (missing.some(({ feature }) => feature === 'View')) return 'noView';
  if (missing.length > 0) return 'viewOnly';
  return states.some(({ state }) => state === 'Unknown') ? 'unknown' : 'all';
}
