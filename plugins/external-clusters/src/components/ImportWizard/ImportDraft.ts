import {
  Account,
  DiscoveredCluster,
} from 'backstage-plugin-external-clusters-common';

/** What was chosen so far. It lives in memory alone: credentials may be among it. */
export interface ImportDraft {
  provider?: string;
  account?: Account;
  clusters: DiscoveredCluster[];
  owner: string;
  system: string;
}

/** Nothing is chosen. */
export const emptyDraft: ImportDraft = { clusters: [], owner: '', system: '' };

/** The steps, in their order; each has an address of its own. */
export const importSteps = [
  'provider',
  'account',
  'rights',
  'clusters',
  'owner',
  'review',
] as const;

/** One of {@link importSteps}, or the result after them. */
export type ImportStep = (typeof importSteps)[number] | 'result';

/** The step that the draft has got to: nothing behind it can be shown yet. */
export function furthestStep(draft: ImportDraft): ImportStep {
  if (!draft.provider) {
    return 'provider';
  }
  if (!draft.account) {
    return 'account';
  }
  if (draft.clusters.length === 0) {
    return 'clusters';
  }
  return draft.owner ? 'review' : 'owner';
}

/** The chosen clusters that the chosen owner does not have yet. */
export function clustersToImport(draft: ImportDraft): DiscoveredCluster[] {
  return draft.clusters.filter(
    cluster => !registrationOf(cluster, [draft.owner]),
  );
}

/** The registration that keeps a cluster from being imported once more for each of these owners. */
export function registrationOf(
  cluster: DiscoveredCluster,
  owners: string[],
): DiscoveredCluster['registrations'][number] | undefined {
  const { registrations } = cluster;
  const taken = new Set(registrations.map(({ owner }) => owner));
  return owners.length > 0 && owners.every(owner => taken.has(owner))
    ? registrations.find(({ owner }) => owners.includes(owner))
    : undefined;
}
