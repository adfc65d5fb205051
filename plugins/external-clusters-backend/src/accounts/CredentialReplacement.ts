import { NotFoundError } from '@backstage/errors';
import { AccountSettings } from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { SecretStore } from '../credentials';
import { AccountStore } from '../database/AccountStore';
import { AccountRecord } from '../database/records';
import { ACCOUNT_SECRET } from './accountSecret';
import { ProviderAccounts } from './ProviderAccounts';

/** Puts another credential in the place of an account's: the old one is gone once that is committed. */
export class CredentialReplacement {
  constructor(
    private readonly options: {
      database: Knex;
      accounts: AccountStore;
      secrets: SecretStore;
      providers: ProviderAccounts;
    },
  ) {}

  /** The settings were tried, and belong to the same place. Throws NotFoundError when the account is gone. */
  async store(id: string, settings: AccountSettings): Promise<AccountRecord> {
    const { database, accounts, providers } = this.options;
    const replaced = await database.transaction(async transaction => {
      const account = await accounts.lock(id, transaction);
      if (!account) throw new NotFoundError('There is no such account');
      const { scope, credentialExpiresAt } = settings;
      const secretId = await this.put(account, settings, transaction);
      await accounts.replaceCredential(
        id,
        { scope, credentialExpiresAt, secretId },
        transaction,
      );
      await this.removeUnused(account, secretId, transaction);
      return accounts.get(id, transaction);
    });
    // What is in memory was opened with the old one.
    providers.forget(id);
    if (!replaced) throw new NotFoundError('There is no such account');
    return replaced;
  }

  private async put(
    { secretId }: AccountRecord,
    { credential }: AccountSettings,
    transaction: Knex.Transaction,
  ): Promise<string | undefined> {
    if (!credential) return undefined;
    const id = secretId ?? randomUUID();
    const options = { ...ACCOUNT_SECRET, transaction };
    await this.options.secrets.put(id, credential, options);
    return id;
  }

  /** An account may have become one without keys. */
  private async removeUnused(
    { secretId }: AccountRecord,
    used: string | undefined,
    transaction: Knex.Transaction,
  ) {
    if (secretId && secretId !== used) {
      await this.options.secrets.delete(secretId, { transaction });
    }
  }
}
