import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { createInventoryReader } from '../createInventoryReader';
import { ExternalClusterEntityProvider } from './ExternalClusterEntityProvider';
import { ExternalClusterProcessor } from './ExternalClusterProcessor';
import { listNamesInCatalog } from './listNamesInCatalog';
import { RemovalGuard } from './RemovalGuard';

/**
 * Module of the catalog plugin: the kind ExternalCluster, and an entity per registration.
 *
 * It may run in another backend than External Clusters; `externalClusters.catalog.enabled: false` switches it off.
 *
 * @public
 */
export const catalogModuleExternalClusters = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'external-clusters',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        discovery,
        processing,
        ...services
      }) {
        if (
          config.getOptionalBoolean('externalClusters.catalog.enabled') ===
          false
        ) {
          return;
        }
        processing.addProcessor(new ExternalClusterProcessor());
        processing.addEntityProvider(
          new ExternalClusterEntityProvider({
            reader: createInventoryReader({ auth, discovery }),
            events: services.events,
            logger: services.logger,
            guard: new RemovalGuard(Date.now),
            listNamesInCatalog: () => listNamesInCatalog(catalog, auth),
            // Every replica of the catalog follows the feed by itself: the place in it is kept in memory.
            taskRunner: services.scheduler.createScheduledTaskRunner({
              scope: 'local',
              frequency: { seconds: 10 },
              timeout: { minutes: 5 },
            }),
          }),
        );
      },
    });
  },
});
