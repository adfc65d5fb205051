import { ConflictError } from '@backstage/errors';
import {
  Account,
  AccountGrant,
  AccountRequest,
  AccountSettingsInput,
  AccountVerification,
} from 'backstage-plugin-external-clusters-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { ExternalIds, SecretStore } from '../credentials';
import { AccountStore } from '../database/AccountStore';
import { AccountRecord } from '../database/records';
import { ACCOUNT_SECRET } from './accountSecret';
import { accountUseOf, grantsFor } from './accountUse';
import { CheckedAccount, checkAccount } from './checkAccount';
import { ConfiguredAccounts } from './ConfiguredAccounts';
import { CredentialReplacement } from './CredentialReplacement';
import { ProviderAccounts } from './ProviderAccounts';
import { toAccount } from './toAccount';
import { UsableAccount } from './UsableAccount';

/** Somebody who acts for owners. */
export interface Person {
  ref: string;
  ownershipRefs: string[];
  isAdmin: boolean;
}

/** Cloud accounts: of app-config, or stored by people for an owner. */
export class Accounts {
  constructor(
    private readonly options: {
      database: Knex;
      store: AccountStore;
      secrets: SecretStore;
      configured: ConfiguredAccounts;
      providers: ProviderAccounts;
      externalIds: ExternalIds;
      replacement: CredentialReplacement;
    },
  ) {}

  /** The accounts that a person may use; the kubeconfigs of single clusters are not among them. */
  async list(person: Person): Promise<Account[]> {
    const { store, providers } = this.options;
    const records = await store.list({ source: ['Config', 'Stored'] });
    const usable = records.flatMap(record => {
      const use = this.useOf(record, person);
      return use ? [{ record, use }] : [];
    });
    const counts = await store.countRegistrations(
      usable.map(({ record }) => record.id),
    );
    return usable.map(account =>
      toAccount(
        account,
        providers.findFactory(account.record.provider),
        counts.get(account.record.id) ?? 0,
      ),
    );
  }

  /** Undefined where there is no such account, or it is none of the person's business. */
  async findUsable(
    id: string,
    person: Person,
  ): Promise<UsableAccount | undefined> {
    const record = await this.options.store.get(id);
    if (!record || record.source === 'Cluster') return undefined;
    const use = this.useOf(record, person);
    return use && { record, use };
  }

  /** What the account lets an owner do, whoever asks. */
  grantsFor({ record }: UsableAccount, owner: string): AccountGrant[] {
    const rules = this.options.configured.rulesOf(record.id);
    return grantsFor({ rules, ownerRef: record.owner }, owner);
  }

  /** Checks a credential with a real call and stores nothing. */
  async verify(
    input: AccountSettingsInput,
    signal: AbortSignal,
  ): Promise<AccountVerification> {
    const { identity, settings } = await this.check(input, signal);
    return {
      identity: identity.facts,
      credentialExpiresAt: settings.credentialExpiresAt,
    };
  }

  /** Checks a credential with a real call, then stores it encrypted, together with its account. */
  async create(
    request: AccountRequest,
    person: Person,
    signal: AbortSignal,
  ): Promise<Account> {
    const checked = await this.check(request, signal);
    const record = await this.store(request, checked, person);
    const use = accountUseOf({ ownerRef: request.owner }, person);
    return toAccount(
      { record, use: use ?? { owners: [], allow: [] } },
      checked.factory,
      0,
    );
  }

  /** Replaces the secret of a stored account by one of the same place. Throws ConflictError for one of another place. */
  async replaceCredential(
    { record, use }: UsableAccount,
    settings: JsonObject,
    signal: AbortSignal,
  ): Promise<Account> {
    refuseConfigured(record);
    const { provider, owner = '' } = record;
    const input = { provider, owner, settings };
    const checked = await this.check(input, signal);
    if (checked.identity.key !== record.identityKey) throw otherIdentity();
    const { replacement, store } = this.options;
    const replaced = await replacement.store(record.id, checked.settings);
    const counts = await store.countRegistrations([record.id]);
    return toAccount(
      { record: replaced, use },
      checked.factory,
      counts.get(record.id) ?? 0,
    );
  }

  /** Makes the external id for the trust policy of an AWS role; it works for this owner only. */
  createExternalId(owner: string): { externalId: string } {
    return { externalId: this.options.externalIds.make(owner) };
  }

  /** Removes a stored account with its secret. Throws ConflictError while clusters are read with it. */
  async remove({ record }: UsableAccount): Promise<void> {
    refuseConfigured(record);
    await this.options.store.delete(record.id);
    this.options.providers.forget(record.id);
  }

  private useOf(record: AccountRecord, person: Person) {
    return accountUseOf(
      {
        rules: this.options.configured.rulesOf(record.id),
        ownerRef: record.owner,
      },
      person,
    );
  }

  private check(input: AccountSettingsInput, signal: AbortSignal) {
    const { providers, externalIds } = this.options;
    return checkAccount(input, { providers, externalIds, signal });
  }

  private async store(
    request: AccountRequest,
    { settings, identity, factory }: CheckedAccount,
    person: Person,
  ): Promise<AccountRecord> {
    const { database, secrets, store } = this.options;
    const secretId = settings.credential && randomUUID();
    return database.transaction(async transaction => {
      if (secretId && settings.credential) {
        await secrets.put(secretId, settings.credential, {
          ...ACCOUNT_SECRET,
          transaction,
        });
      }
      return store.insert(
        {
          id: randomUUID(),
          provider: factory.name,
          name: request.name,
          source: 'Stored',
          owner: request.owner,
          scope: settings.scope,
          secretId,
          credentialExpiresAt: settings.credentialExpiresAt,
          identityKey: identity.key,
          createdBy: person.ref,
        },
        transaction,
      );
    });
  }
}

function refuseConfigured({ source }: AccountRecord) {
  if (source !== 'Config') return;
  throw new ConflictError(
    'This account is part of app-config: the operator changes and removes it there',
  );
}

/** With the credential of another place its clusters would be other ones, or seem to be gone. */
function otherIdentity() {
  return Object.assign(
    new ConflictError('This credential belongs to another place.'),
    {
      code: 'OTHER_IDENTITY',
      hint: 'Store it as a new account, or take a credential of the same place.',
    },
  );
}
