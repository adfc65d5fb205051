import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { externalClustersApiFactory } from './api';
import { EXTERNAL_CLUSTERS_DOCUMENT_TYPE } from './components/search/ClusterDocument';
import {
  activityRouteRef,
  clusterRouteRef,
  connectRouteRef,
  createClusterRouteRef,
  importRouteRef,
  rootRouteRef,
} from './routes';

/**
 * External Clusters for apps of the old frontend system.
 *
 * @public
 */
export const externalClustersPlugin = createPlugin({
  id: 'external-clusters',
  apis: [externalClustersApiFactory],
  routes: {
    root: rootRouteRef,
    cluster: clusterRouteRef,
    create: createClusterRouteRef,
    import: importRouteRef,
    connect: connectRouteRef,
    activity: activityRouteRef,
  },
});

/**
 * The pages of the plugin: list, details, import and connect.
 *
 * @public
 */
export const ExternalClustersPage = externalClustersPlugin.provide(
  createRoutableExtension({
    name: 'ExternalClustersPage',
    component: () =>
      import('./components/ExternalClustersRouter').then(
        m => m.LegacyExternalClustersPage,
      ),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The details of a cluster, for a tab of its entity page.
 *
 * @public
 */
export const EntityExternalClusterContent = externalClustersPlugin.provide(
  createComponentExtension({
    name: 'EntityExternalClusterContent',
    component: {
      lazy: () =>
        import('./components/entity').then(m => m.EntityExternalClusterContent),
    },
  }),
);

/**
 * The live state of a cluster, for the overview of its entity page.
 *
 * @public
 */
export const EntityExternalClusterCard = externalClustersPlugin.provide(
  createComponentExtension({
    name: 'EntityExternalClusterCard',
    component: {
      lazy: () =>
        import('./components/entity').then(m => m.EntityExternalClusterCard),
    },
  }),
);

/**
 * How portal search shows a cluster.
 *
 * @public
 */
export const ExternalClusterSearchResultListItem =
  externalClustersPlugin.provide(
    createSearchResultListItemExtension({
      name: 'ExternalClusterSearchResultListItem',
      component: () =>
        import('./components/search').then(
          m => m.ExternalClusterSearchResultListItem,
        ),
      predicate: ({ type }) => type === EXTERNAL_CLUSTERS_DOCUMENT_TYPE,
    }),
  );
