import { ExternalClusterSummary } from 'backstage-plugin-external-clusters-common';

/** The part of a cluster that its state indicator shows. */
export type ObservedState = Pick<
  ExternalClusterSummary,
  | 'state'
  | 'stateReason'
  | 'stateSince'
  | 'providerState'
  | 'observedAt'
  | 'stale'
  | 'cloudAccess'
  | 'clusterAccess'
>;
