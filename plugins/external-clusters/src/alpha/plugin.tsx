import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { ExternalClustersIcon } from '../components/common/ExternalClustersIcon';
import {
  activityRouteRef,
  clusterRouteRef,
  connectRouteRef,
  createClusterRouteRef,
  importRouteRef,
  rootRouteRef,
} from '../routes';
import { externalClustersApi } from './api';
import { externalClusterCard, externalClusterContent } from './entity';
import { externalClustersIcons } from './icons';
import { externalClustersPage } from './page';
import {
  externalClusterResultType,
  externalClusterSearchResult,
} from './search';

/**
 * External Clusters: its pages, its part of entity pages, its search results.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'external-clusters',
  title: 'External clusters',
  icon: <ExternalClustersIcon fontSize="inherit" />,
  info: { packageJson: () => import('../../package.json') },
  routes: {
    root: rootRouteRef,
    cluster: clusterRouteRef,
    create: createClusterRouteRef,
    import: importRouteRef,
    connect: connectRouteRef,
    activity: activityRouteRef,
  },
  extensions: [
    externalClustersApi,
    externalClustersPage,
    externalClusterContent,
    externalClusterCard,
    externalClusterSearchResult,
    externalClusterResultType,
    externalClustersIcons,
  ],
});
