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

interface Opening {
  provider: Promise<ClusterProvider>;
  /** Aborted when the account is forgotten before it is open. */
  forgetting: AbortController;
}

/** Puts deadline, budget and metrics around a provider; one that is closed lets the calls that run on it end. */
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
    // Without it the plaintext of an account that nobody asks for would stay.
    ttlAutopurge: true,
    // The global clock moves together with the global timers, in tests too.
    perf: performance,
    dispose: provider => {
      provider.close().catch(() => undefined);
    },
  });
  private readonly opening = new Map<string, Opening>();

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
    const provider = alive ?? (await this.openOnce(record, factory));
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

  /** Forgets the plaintext of an account, as soon as the calls that run with it have ended. */
  forget(accountId: string): void {
    this.opening.get(accountId)?.forgetting.abort();
    this.opening.delete(accountId);
    this.live.delete(accountId);
  }

  /** Closes all providers. */
  close(): void {
    [...this.opening.keys()].forEach(id => this.forget(id));
    this.live.clear();
  }

  /** Everybody who asks at the same time gets the same provider: another one would be closed by nobody. */
  private openOnce(
    record: AccountRecord,
    factory: ClusterProviderFactory,
  ): Promise<ClusterProvider> {
    const running = this.opening.get(record.id);
    if (running) return running.provider;
    const forgetting = new AbortController();
    const provider = this.openNew(record, factory, forgetting.signal);
    this.opening.set(record.id, { provider, forgetting });
    return provider;
  }

  private async openNew(
    record: AccountRecord,
    factory: ClusterProviderFactory,
    forgotten: AbortSignal,
  ): Promise<ClusterProvider> {
    try {
      const account = await this.unlock(record);
      if (forgotten.aborted) throw new NotFoundError('The account was closed');
      const provider = this.openUnsaved(factory, account);
      this.live.set(record.id, provider);
      return provider;
    } finally {
      // What was forgotten made room for another one.
      if (!forgotten.aborted) this.opening.delete(record.id);
    }
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
