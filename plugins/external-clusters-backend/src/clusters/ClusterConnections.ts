import { JsonObject } from '@backstage/types';
import { ConnectRequest } from 'backstage-plugin-external-clusters-common';
import {
  AccountSettings,
  ClusterObservation,
  ClusterProviderFactory,
  ProviderAccount,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { ACCOUNT_SECRET } from '../accounts/accountSecret';
import { ProviderAccounts } from '../accounts/ProviderAccounts';
import { SecretStore } from '../credentials';
import { AccountStore } from '../database/AccountStore';
import { ClusterStore } from '../database/ClusterStore';
import { ClusterRecord } from '../database/records';
import { ProviderRegistry } from '../providers/ProviderRegistry';

/** Connects clusters by kubeconfig: view only, for ever. */
export class ClusterConnections {
  constructor(
    private readonly options: {
      database: Knex;
      registry: ProviderRegistry;
      providers: ProviderAccounts;
      secrets: SecretStore;
      accounts: AccountStore;
      clusters: ClusterStore;
      /** Called after something was registered, so that it is observed at once. */
      onRegistered(): void;
    },
  ) {}

  /** Tries the cluster, then stores the credential and the registration together, or nothing at all. */
  async connect(
    request: ConnectRequest,
    connectedBy: string,
    signal: AbortSignal,
  ): Promise<ClusterRecord> {
    const factory = this.factory();
    const { kubeconfig, context } = request;
    const settings = factory.readAccount(
      withoutAbsent({ kubeconfig, context }),
    );
    const account = { id: randomUUID(), name: request.name, ...settings };
    const observation = await this.observe(factory, account, signal);
    const cluster = await this.store(
      { factory, account, observation, connectedBy },
      request,
    );
    this.options.onRegistered();
    return cluster;
  }

  private factory(): ClusterProviderFactory {
    const factory = this.options.registry
      .list()
      .find(({ capabilities }) => capabilities.connect);
    if (factory) return factory;
    throw new ProviderError(
      'Unsupported',
      'No provider of this portal connects clusters by kubeconfig',
      { hint: 'Look at externalClusters.providers.kubeconfig.enabled.' },
    );
  }

  private async observe(
    factory: ClusterProviderFactory,
    account: ProviderAccount,
    signal: AbortSignal,
  ): Promise<ClusterObservation> {
    const provider = this.options.providers.openUnsaved(factory, account);
    try {
      const { clusters } = await provider.discoverClusters({ signal });
      const [observation] = clusters;
      if (observation) return observation;
      throw new ProviderError('Unavailable', 'The cluster did not answer');
    } finally {
      await provider.close();
    }
  }

  private store(
    connection: {
      factory: ClusterProviderFactory;
      account: ProviderAccount;
      observation: ClusterObservation;
      connectedBy: string;
    },
    { name, owner, system, description }: ConnectRequest,
  ): Promise<ClusterRecord> {
    const { database, accounts, clusters } = this.options;
    const { factory, account, observation, connectedBy } = connection;
    return database.transaction(async transaction => {
      const secretId = await this.storeCredential(account, transaction);
      await accounts.insert(
        {
          id: account.id,
          provider: factory.name,
          name,
          source: 'Cluster',
          owner,
          scope: account.scope,
          secretId,
          credentialExpiresAt: account.credentialExpiresAt,
          createdBy: connectedBy,
        },
        transaction,
      );
      return clusters.register(
        {
          provider: factory.name,
          accountId: account.id,
          observation,
          owner,
          origin: 'Connected',
          displayName: name,
          description,
          system,
          createdBy: connectedBy,
        },
        transaction,
      );
    });
  }

  private async storeCredential(
    { credential }: AccountSettings,
    transaction: Knex.Transaction,
  ): Promise<string | undefined> {
    if (!credential) return undefined;
    const id = randomUUID();
    await this.options.secrets.put(id, credential, {
      ...ACCOUNT_SECRET,
      transaction,
    });
    return id;
  }
}

function withoutAbsent(
  settings: Record<string, string | undefined>,
): JsonObject {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  );
}
