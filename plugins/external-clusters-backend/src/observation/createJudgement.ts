import { Condition } from 'backstage-plugin-external-clusters-common';
import { ClusterRecord, ClusterSummaryRecord } from '../database/records';
import { isStale } from './isStale';
import { ObservationIntervals } from './ObservationIntervals';
import { toConditions } from './toConditions';

/** What is said about facts that were read earlier. */
export interface ObservationJudgement {
  isStale(record: ClusterSummaryRecord, now: number): boolean;
  conditionsOf(record: ClusterRecord, now: number): Condition[];
}

/** Judges by the intervals that the clouds are read in. */
export function createJudgement(
  intervals: ObservationIntervals,
): ObservationJudgement {
  return {
    isStale: (record, now) => isStale(record, now, intervals),
    conditionsOf: (record, now) => toConditions(record, now),
  };
}
