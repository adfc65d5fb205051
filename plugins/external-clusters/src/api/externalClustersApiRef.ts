import { createApiRef } from '@backstage/core-plugin-api';
import { ExternalClustersApi } from 'backstage-plugin-external-clusters-common';

/**
 * The backend of External Clusters, as the plugin's components ask it.
 *
 * @public
 */
export const externalClustersApiRef = createApiRef<ExternalClustersApi>({
  id: 'plugin.external-clusters',
});
