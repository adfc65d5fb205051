import { ConnectRequest } from 'backstage-plugin-external-clusters-common';
import { AccountSettings } from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { ACCOUNT_SECRET } from '../accounts/accountSecret';
import { ProviderAccounts } from '../accounts/ProviderAccounts';
import { SecretStore } from '../credentials';
import { AccountStore } from '../database/AccountStore';
import { ClusterStore } from '../database/ClusterStore';
import { ClusterRecord } from '../database/records';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { TriedKubeconfig, tryKubeconfig } from './tryKubeconfig';

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
    const tried = await tryKubeconfig(this.options, request, signal);
    const cluster = await this.store({ ...tried, connectedBy }, request);
    this.options.onRegistered();
    return cluster;
  }

  private store(
    connection: TriedKubeconfig & { connectedBy: string },
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
