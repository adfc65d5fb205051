import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  ClusterProvider,
  ClusterProviderFactory,
  ProviderAccount,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { LRUCache } from 'lru-cache';
import { SecretStore } from '../credentials';
import { AccountRecord } from '../database/records';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { ACCOUNT_SECRET } from './accountSecret';
import { ConfiguredAccounts } from './ConfiguredAccounts';

const MOST_LIVE_ACCOUNTS = 500;
const LONGEST_LIFE_MILLISECONDS = 10 * 60 * 1000;

/** An account with its live provider. */
export interface OpenAccount {
  provider: ClusterProvider;
  factory: ClusterProviderFactory;
}

/** Puts deadline, budget and metrics around a provider. */
export type LimitProvider = (
  provider: ClusterProvider,
  account: { id: string; provider: string },
) => ClusterProvider;

/**
 * Opens accounts: the one way from an account's id to its live provider.
 *
 * A live provider holds the plaintext credential, so it lives for ten minutes at most and goes with its account.
 */
export class ProviderAccounts {
  private readonly live = new LRUCache<string, ClusterProvider>({
    max: MOST_LIVE_ACCOUNTS,
    ttl: LONGEST_LIFE_MILLISECONDS,
    dispose: provider => {
      provider.close().catch(() => undefined);
    },
  });

  constructor(
    private readonly options: {
      findAccount(id: string): Promise<AccountRecord | undefined>;
      configured: ConfiguredAccounts;
      secrets: SecretStore;
      registry: ProviderRegistry;
      limit: LimitProvider;
    },
  ) {}

  /** Throws ProviderError `InvalidCredential` where the account has no credential that can be used. */
  async open(accountId: string): Promise<OpenAccount> {
    const record = await this.options.findAccount(accountId);
    if (!record) throw new NotFoundError('There is no such account');
    const factory = this.factoryOf(record.provider);
    const alive = this.live.get(accountId);
    if (alive) return { provider: alive, factory };

    const account = await this.unlock(record);
    const provider = this.openUnsaved(factory, account);
    this.live.set(accountId, provider);
    return { provider, factory };
  }

  /** Opens an account that is not stored; the caller closes it. */
  openUnsaved(
    factory: ClusterProviderFactory,
    account: ProviderAccount,
  ): ClusterProvider {
    return this.options.limit(factory.createProvider(account), {
      id: account.id,
      provider: factory.name,
    });
  }

  /** Undefined where no such provider is installed. */
  findFactory(name: string): ClusterProviderFactory | undefined {
    return this.options.registry.find(name);
  }

  /** Throws ProviderError `Unsupported` where no such provider is installed. */
  factoryOf(name: string): ClusterProviderFactory {
    const factory = this.findFactory(name);
    if (factory) return factory;
    throw new ProviderError(
      'Unsupported',
      `The provider ${name} is not installed or is switched off in this portal`,
      { hint: `Look at externalClusters.providers.${name}.enabled.` },
    );
  }

  /** Forgets the plaintext of an account at once. */
  forget(accountId: string): void {
    this.live.delete(accountId);
  }

  /** Closes all providers. */
  close(): void {
    this.live.clear();
  }

  private async unlock(record: AccountRecord): Promise<ProviderAccount> {
    const { id, name, scope, credentialExpiresAt } = record;
    if (record.source === 'Config') {
      return { id, name, ...this.options.configured.settingsOf(id) };
    }
    return {
      id,
      name,
      scope,
      credentialExpiresAt,
      credential: await this.credentialOf(record),
    };
  }

  private async credentialOf({
    secretId,
  }: AccountRecord): Promise<JsonObject | undefined> {
    return secretId
      ? this.options.secrets.get(secretId, ACCOUNT_SECRET)
      : undefined;
  }
}
