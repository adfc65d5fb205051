import { RightsFeature } from 'backstage-plugin-external-clusters-common';

/** One row of an adapter's table of rights: what its calls need, and what its policies are made of. */
export interface CloudRight {
  /** In the cloud's own words. */
  name: string;
  /** Features that do not work without it; none for what only lets rights be asked for. */
  neededFor: readonly RightsFeature[];
  /** Features that work without it, with less comfort. */
  helpsWith?: readonly RightsFeature[];
}

/** Whether a right serves one of these features. */
export function serves(
  { neededFor, helpsWith = [] }: CloudRight,
  features: readonly RightsFeature[],
): boolean {
  return [...neededFor, ...helpsWith].some(each => features.includes(each));
}

/** Whether a right only lets rights be asked for. */
export function isForAsking(right: CloudRight): boolean {
  return right.neededFor.length === 0 && right.helpsWith === undefined;
}

/** What can be done without changing anything. */
export const VIEWING: readonly RightsFeature[] = ['View', 'Inside'];
