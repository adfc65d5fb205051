import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { ExternalClustersIcon } from '../components/common/ExternalClustersIcon';

/** The picture of the catalog kind ExternalCluster. */
export const externalClustersIcons = IconBundleBlueprint.make({
  params: { icons: { 'kind:externalcluster': ExternalClustersIcon } },
});
