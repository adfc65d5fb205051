import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The list of clusters; everything else of the plugin lies below it. */
export const rootRouteRef = createRouteRef({ id: 'external-clusters' });

/** The details of one cluster, by its id. */
export const clusterRouteRef = createSubRouteRef({
  id: 'external-clusters/cluster',
  parent: rootRouteRef,
  path: '/clusters/:clusterId',
});

/** The steps of an import. */
export const importRouteRef = createSubRouteRef({
  id: 'external-clusters/import',
  parent: rootRouteRef,
  path: '/import',
});

/** The form that connects a cluster by kubeconfig. */
export const connectRouteRef = createSubRouteRef({
  id: 'external-clusters/connect',
  parent: rootRouteRef,
  path: '/connect',
});

/** What was done with clusters. */
export const activityRouteRef = createSubRouteRef({
  id: 'external-clusters/activity',
  parent: rootRouteRef,
  path: '/activity',
});

/** The steps that create a cluster. */
export const createClusterRouteRef = createSubRouteRef({
  id: 'external-clusters/create',
  parent: rootRouteRef,
  path: '/create',
});
