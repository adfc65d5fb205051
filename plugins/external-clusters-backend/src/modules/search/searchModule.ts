import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { createInventoryReader } from '../createInventoryReader';
import { ExternalClusterCollatorFactory } from './ExternalClusterCollatorFactory';
import { readCollatorSchedule } from './readCollatorSchedule';

/**
 * Module of the search plugin: documents of type `external-clusters`.
 *
 * It may run in another backend than External Clusters; `externalClusters.search.enabled: false` switches it off.
 *
 * @public
 */
export const searchModuleExternalClusters = createBackendModule({
  pluginId: 'search',
  moduleId: 'external-clusters',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        if (
          config.getOptionalBoolean('externalClusters.search.enabled') === false
        ) {
          return;
        }
        indexRegistry.addCollator({
          factory: new ExternalClusterCollatorFactory(
            createInventoryReader({ auth, discovery }),
          ),
          schedule: scheduler.createScheduledTaskRunner(
            readCollatorSchedule(config),
          ),
        });
      },
    });
  },
});
