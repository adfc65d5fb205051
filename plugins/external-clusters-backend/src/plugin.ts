import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  ClusterProviderFactory,
  externalClusterProvidersExtensionPoint,
} from 'backstage-plugin-external-clusters-node';
import { ConfiguredAccounts } from './accounts/ConfiguredAccounts';
import { enrolConfiguredAccounts } from './accounts/enrolConfiguredAccounts';
import { ProviderAccounts } from './accounts/ProviderAccounts';
import { announceChanges } from './clusters/announceChanges';
import { KubeconfigReview } from './clusters/KubeconfigReview';
import { readAccessFromConfig } from './config/access';
import { readAccountsFromConfig } from './config/accounts';
import { readEncryptionFromConfig } from './config/encryption';
import { readNetworkFromConfig } from './config/network';
import { createOperations } from './createOperations';
import { createProviderRegistry } from './createProviderRegistry';
import { DatabaseSecretStore, ExternalIds, KeyRing } from './credentials';
import { createStores, DatabaseClock, migrate } from './database';
import { ConnectionPolicy, createKubernetesReader } from './kubernetes';
import { registerPermissions } from './permissions';
import { createLimiter } from './routes/createLimiter';
import { createRouter } from './routes/createRouter';
import { Callers } from './routes/Caller';

/**
 * Backend plugin of External Clusters.
 *
 * @public
 */
export const externalClustersPlugin = createBackendPlugin({
  pluginId: 'external-clusters',
  register(env) {
    const added: ClusterProviderFactory[] = [];
    env.registerExtensionPoint(externalClusterProvidersExtensionPoint, {
      addProvider: factory => added.push(factory),
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { config, logger, lifecycle } = services;
        const access = readAccessFromConfig(config);
        const network = readNetworkFromConfig(config);
        const database = await services.database.getClient();
        await migrate(database);

        const clock = new DatabaseClock(database);
        const stores = createStores({ database, clock });
        registerPermissions(services.permissionsRegistry, stores);
        announceChanges(stores.notifier, services);

        const ring = new KeyRing(readEncryptionFromConfig(config));
        const secrets = new DatabaseSecretStore(database, ring, clock);
        const policy = new ConnectionPolicy(network);
        const reader = createKubernetesReader(network);
        const registry = createProviderRegistry({
          config,
          network,
          policy,
          reader,
          added,
        });
        const configured = new ConfiguredAccounts(
          readAccountsFromConfig(config),
          registry,
        );
        await enrolConfiguredAccounts(configured, {
          accounts: stores.accounts,
          logger,
        });
        const providers = new ProviderAccounts({
          findAccount: id => stores.accounts.get(id),
          configured,
          secrets,
          registry,
          limit: provider => provider,
        });

        const callers = new Callers(services, access.admins);
        services.httpRouter.use(
          createRouter({
            auditor: services.auditor,
            callers,
            logger,
            limiter: createLimiter(callers, access.requestsPerMinute),
            operations: createOperations({
              access,
              judgement: { isStale: () => false, conditionsOf: () => [] },
              clock,
              configured,
              database,
              externalIds: new ExternalIds(ring),
              permissions: services.permissions,
              providers,
              registry,
              review: new KubeconfigReview({ policy, reader, now: Date.now }),
              secrets,
              stores,
              onRegistered: () => undefined,
            }),
          }),
        );

        lifecycle.addShutdownHook(async () => {
          providers.close();
          await reader.close();
        });
      },
    });
  },
});
