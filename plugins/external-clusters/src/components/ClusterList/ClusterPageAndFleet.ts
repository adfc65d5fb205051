import { ClusterPage, Fleet } from 'backstage-plugin-external-clusters-common';

/** One page of clusters, and the counts over all of them that were read with it. */
export interface ClusterPageAndFleet {
  page: ClusterPage;
  fleet: Fleet;
}
