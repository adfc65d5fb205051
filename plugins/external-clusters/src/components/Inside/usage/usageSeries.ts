import {
  ClusterUsage,
  ResourceUsage,
} from 'backstage-plugin-external-clusters-common';

/** A share, 1 being all, at a moment in epoch milliseconds. */
export interface SeriesPoint {
  at: number;
  share: number;
}

/** The shares that were in use over time; looks at which one was not known are left out. */
export function usageSeries(
  history: ClusterUsage[],
  pick: (usage: ClusterUsage) => ResourceUsage | undefined,
): SeriesPoint[] {
  return history.flatMap(usage => {
    const { used, allocatable } = pick(usage) ?? {};
    return used === undefined || !allocatable
      ? []
      : [{ at: usage.observedAt, share: used / allocatable }];
  });
}
