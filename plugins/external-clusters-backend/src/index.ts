/**
 * Backend of External Clusters: the plugin, its providers and its modules.
 *
 * @packageDocumentation
 */
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import {
  catalogModuleExternalClusters,
  searchModuleExternalClusters,
} from './modules';
import { externalClustersPlugin } from './plugin';

export { externalClustersPlugin } from './plugin';
export {
  catalogModuleExternalClusters,
  searchModuleExternalClusters,
} from './modules';

/**
 * Everything in one line: `backend.add(import('backstage-plugin-external-clusters-backend'))`.
 *
 * A module whose host plugin is not installed is ignored. Where the catalog runs in another backend, add the named
 * exports one by one instead.
 *
 * @public
 */
export default createBackendFeatureLoader({
  *loader() {
    yield externalClustersPlugin;
    yield catalogModuleExternalClusters;
    yield searchModuleExternalClusters;
  },
});
