import {
  ExternalCluster,
  ExternalClusterSummary,
} from 'backstage-plugin-external-clusters-common';

/** The part of a cluster that its state indicator shows; lists do not know when credentials end. */
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
> &
  Partial<Pick<ExternalCluster, 'credentialExpiresAt'>>;
