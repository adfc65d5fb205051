import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';

const filter = { kind: 'externalcluster' };

/** The details of a cluster as a tab of its entity page. */
export const externalClusterContent = EntityContentBlueprint.make({
  name: 'cluster',
  params: {
    path: '/cluster',
    title: 'Cluster',
    filter,
    loader: async () => {
      const { EntityExternalClusterContent } = await import(
        '../components/entity'
      );
      return <EntityExternalClusterContent />;
    },
  },
});

/** The live state of a cluster on the overview of its entity page. */
export const externalClusterCard = EntityCardBlueprint.make({
  name: 'state',
  params: {
    type: 'content',
    filter,
    loader: async () => {
      const { EntityExternalClusterCard } = await import(
        '../components/entity'
      );
      return <EntityExternalClusterCard />;
    },
  },
});
