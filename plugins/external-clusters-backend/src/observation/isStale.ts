import {
  ClusterState,
  isTransitional,
} from 'backstage-plugin-external-clusters-common';
import { ObservationIntervals } from './ObservationIntervals';

const MISSED_INTERVALS = 3;

/** When a cluster was read last, and how it was then. */
export interface ObservedState {
  observedAt?: number;
  state: ClusterState;
}

/**
 * The facts are older than three of the intervals in which they should have been read: three minutes by default,
 * half a minute while the cluster is changing. Stale facts stay, with their age.
 */
export function isStale(
  { observedAt, state }: ObservedState,
  now: number,
  intervals: Pick<ObservationIntervals, 'state' | 'transition'>,
): boolean {
  // One that is being made cannot be read yet.
  if (observedAt === undefined) return state !== 'Provisioning';
  const interval = isTransitional(state)
    ? intervals.transition
    : intervals.state;
  return now - observedAt > MISSED_INTERVALS * interval;
}
