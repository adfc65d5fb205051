import {
  AccountSettings,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { AccountRule, ConfiguredAccount } from '../config/accounts';
import { ProviderRegistry } from '../providers/ProviderRegistry';

interface ReadAccount {
  account: ConfiguredAccount;
  /** The settings, or why they cannot be used. */
  settings: AccountSettings | ProviderError;
}

/** The accounts of app-config, as their providers read them. A wrong one hurts only itself. */
export class ConfiguredAccounts {
  private readonly byId: ReadonlyMap<string, ReadAccount>;

  constructor(accounts: ConfiguredAccount[], registry: ProviderRegistry) {
    this.byId = new Map(
      accounts.map(account => [
        account.id,
        { account, settings: readSettings(account, registry) },
      ]),
    );
  }

  list(): ReadAccount[] {
    return [...this.byId.values()];
  }

  /** Undefined for stored accounts, which belong to one owner and have no rules. */
  rulesOf(accountId: string): AccountRule[] | undefined {
    return this.byId.get(accountId)?.account.rules;
  }

  /** Throws the ProviderError that its provider had for it. */
  settingsOf(accountId: string): AccountSettings {
    const found = this.byId.get(accountId);
    if (!found) {
      throw new ProviderError(
        'InvalidCredential',
        'The account is no longer in externalClusters.accounts of app-config',
        { code: 'ACCOUNT_NOT_CONFIGURED' },
      );
    }
    if (isProviderError(found.settings)) throw found.settings;
    return found.settings;
  }
}

function readSettings(
  account: ConfiguredAccount,
  registry: ProviderRegistry,
): AccountSettings | ProviderError {
  const factory = registry.find(account.provider);
  if (!factory) {
    return new ProviderError(
      'Unsupported',
      `There is no provider ${account.provider}`,
    );
  }
  try {
    const { settings } = account;
    return factory.readConfiguredAccount
      ? factory.readConfiguredAccount(settings)
      : factory.readAccount(settings);
  } catch (error) {
    if (isProviderError(error)) return error;
    throw error;
  }
}
