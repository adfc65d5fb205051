import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
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
import { createInsideReader } from './clusters/createInsideReader';
import { KubeconfigReview } from './clusters/KubeconfigReview';
import { readAccessFromConfig } from './config/access';
import { readAccountsFromConfig } from './config/accounts';
import { readEncryptionFromConfig } from './config/encryption';
import { readNetworkFromConfig } from './config/network';
import { readObservationFromConfig } from './config/observation';
import { requireKnownKeys } from './config/requireKnownKeys';
import { createEndpoints } from './createEndpoints';
import { createProviderRegistry } from './createProviderRegistry';
import { createWorker } from './createWorker';
import {
  DatabaseSecretStore,
  ExternalIds,
  KeyRing,
  SecretRotation,
} from './credentials';
import { createStores, DatabaseClock, migrate } from './database';
import { ConnectionPolicy, createKubernetesReader } from './kubernetes';
import { createJudgement, pruneChangeFeed } from './observation';
import { pruneOperations } from './operations';
import { createProviderLimiter, systemTiming } from './providers/decorators';
import { registerPermissions } from './permissions';
import { createLimiter } from './routes/createLimiter';
import { createRouter } from './routes/createRouter';
import { Callers } from './routes/Caller';
import { whenFirstAsked } from './routes/whenFirstAsked';

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
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { config, logger, lifecycle } = services;
        requireKnownKeys(config);
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
          limit: createProviderLimiter({
            counter: services.metrics.createCounter(
              'external_clusters.provider.calls',
              { description: 'Calls to cloud providers and clusters' },
            ),
            timing: systemTiming,
          }),
        });

        const intervals = readObservationFromConfig(config);
        const worker = createWorker({
          auditor: services.auditor,
          clock,
          database,
          insideReader: createInsideReader(reader, milliseconds =>
            AbortSignal.timeout(milliseconds),
          ),
          intervals,
          logger,
          openAccount: id => providers.open(id),
          stores,
        });

        const callers = new Callers(services, access.admins);
        const endpoints = createEndpoints({
          access,
          judgement: createJudgement(intervals),
          clock,
          configured,
          database,
          externalIds: new ExternalIds(ring),
          permissions: services.permissions,
          providers,
          reader,
          registry,
          review: new KubeconfigReview({ policy, reader, now: Date.now }),
          secrets,
          stores,
          onDue: () => worker.nudge(),
        });
        const limiter = createLimiter(callers, access.requestsPerMinute);
        const { auditor } = services;
        services.httpRouter.use(
          whenFirstAsked(() =>
            createRouter({ auditor, callers, endpoints, limiter, logger }),
          ),
        );

        await worker.start(services.scheduler);
        await services.scheduler.scheduleTask({
          id: 'external-clusters-prune-changes',
          frequency: { hours: 24 },
          timeout: { minutes: 5 },
          fn: async () => {
            await pruneChangeFeed({ feed: stores.feed, clock });
          },
        });
        await services.scheduler.scheduleTask({
          id: 'external-clusters-prune-operations',
          frequency: { hours: 24 },
          timeout: { minutes: 5 },
          fn: async () => {
            await pruneOperations({ operations: stores.operations, clock });
          },
        });
        await services.scheduler.scheduleTask({
          id: 'external-clusters-rotate-secrets',
          frequency: { hours: 6 },
          timeout: { minutes: 30 },
          fn: async signal => {
            if (ring.isEmpty) return;
            await new SecretRotation(database, ring, clock).run({ signal });
          },
        });
        lifecycle.addShutdownHook(async () => {
          await worker.stop();
          providers.close();
          await reader.close();
        });
      },
    });
  },
});
