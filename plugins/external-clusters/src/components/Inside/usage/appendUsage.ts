import { ClusterUsage } from 'backstage-plugin-external-clusters-common';

/** Ten minutes at one look every ten seconds. */
const MOST = 60;

/** What was seen so far, with another look; what several looks were answered alike is one. The oldest looks go. */
export function appendUsage(
  history: ClusterUsage[],
  usage: ClusterUsage,
): ClusterUsage[] {
  const last = history.at(-1);
  return last && last.observedAt >= usage.observedAt
    ? history
    : [...history, usage].slice(-MOST);
}
