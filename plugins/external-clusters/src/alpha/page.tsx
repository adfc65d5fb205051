import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { ExternalClustersIcon } from '../components/common/ExternalClustersIcon';
import { rootRouteRef } from '../routes';

/** All screens; the app draws the header above them and the entry in its navigation. */
export const externalClustersPage = PageBlueprint.make({
  params: {
    path: '/external-clusters',
    title: 'External clusters',
    icon: <ExternalClustersIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: async () => {
      const { ExternalClustersContent } = await import(
        '../components/ExternalClustersRouter'
      );
      return <ExternalClustersContent />;
    },
  },
});
