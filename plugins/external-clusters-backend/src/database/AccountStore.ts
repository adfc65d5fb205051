import { JsonObject } from '@backstage/types';
import { Access } from 'backstage-plugin-external-clusters-common';
import { Knex } from 'knex';
import { Clock } from './Clock';
import { fitOptionalText, fitText, toJsonText } from './columns';
import { AccountInUseError } from './errors';
import { inTransaction } from './inTransaction';
import { AccountRecord, AccountSource } from './records';
import { AccountRow, ExternalClusterRow } from './rows';
import { TickStore } from './TickStore';
import { toAccountRecord } from './toAccountRecord';

/** An account that is about to be stored; its secret, if any, is in the secret store already. */
export interface NewAccount {
  id: string;
  provider: string;
  name: string;
  source: AccountSource;
  owner?: string;
  scope: JsonObject;
  secretId?: string;
  identityKey?: string;
  credentialExpiresAt?: number;
  createdBy?: string;
}

/** An account of app-config. */
export interface ConfigAccount {
  name: string;
  provider: string;
  scope: JsonObject;
  credentialExpiresAt?: number;
}

/** Which accounts; what is absent does not narrow. */
export interface AccountFilter {
  ids?: string[];
  owners?: string[];
  source?: AccountSource[];
}

/** How an account can be asked now. */
export interface AccountAccess {
  access: Access;
  /** No call before; absent when there is nothing to wait for. */
  retryAt?: number;
}

/** What another credential of the same place brought along. */
export interface ReplacedCredential {
  scope: JsonObject;
  secretId?: string;
  credentialExpiresAt?: number;
}

/** The id of an account of app-config: it keeps its clusters as long as it keeps its name. */
export function configAccountId(name: string): string {
  return `config:${name}`;
}

/** Accounts without their secrets. */
export class AccountStore {
  private readonly database: Knex;
  private readonly clock: Clock;
  private readonly ticks: TickStore;

  constructor(options: { database: Knex; clock: Clock; ticks: TickStore }) {
    this.database = options.database;
    this.clock = options.clock;
    this.ticks = options.ticks;
  }

  /** Stores a new account. One with an identity counts as verified now. */
  async insert(
    account: NewAccount,
    transaction?: Knex.Transaction,
  ): Promise<AccountRecord> {
    const now = await this.clock.now(transaction);
    const row = toNewRow(account, now);
    await this.table(transaction).insert(row);
    return toAccountRecord(row);
  }

  /** Stores an account of app-config, or brings it up to date; what is known of its access stays. */
  async upsertFromConfig(account: ConfigAccount): Promise<AccountRecord> {
    const now = await this.clock.now();
    const id = configAccountId(account.name);
    const row = toNewRow({ ...account, id, source: 'Config' }, now);
    const { provider, scope, credential_expires_at, updated_at } = row;
    const [stored] = await this.table()
      .insert(row)
      .onConflict('id')
      .merge({ provider, scope, credential_expires_at, updated_at })
      .returning('*');
    return toAccountRecord(stored ?? row);
  }

  /** Undefined when there is no such account. */
  async get(
    id: string,
    transaction?: Knex.Transaction,
  ): Promise<AccountRecord | undefined> {
    const row = await this.table(transaction).where({ id }).first();
    return row && toAccountRecord(row);
  }

  /** In the order of their names. */
  async list(filter: AccountFilter): Promise<AccountRecord[]> {
    const { ids, owners, source } = filter;
    const query = this.table().orderBy(['name', 'id']);
    if (ids) query.whereIn('id', ids);
    if (owners) query.whereIn('owner_ref', owners);
    if (source) query.whereIn('source', source);
    return (await query).map(toAccountRecord);
  }

  /** How many registrations are read with each account; accounts without any are absent. */
  async countRegistrations(
    ids: string[],
    transaction?: Knex.Transaction,
  ): Promise<Map<string, number>> {
    const rows = await (transaction ?? this.database)<ExternalClusterRow>(
      'external_clusters',
    )
      .whereIn('account_id', ids)
      .groupBy('account_id')
      .select<{ account_id: string; clusters: number | string }[]>(
        'account_id',
        this.database.raw('count(*) as clusters'),
      );
    return new Map(rows.map(row => [row.account_id, Number(row.clusters)]));
  }

  /**
   * Removes an account and its secret; one that is not there is a success.
   * Throws `AccountInUseError` while clusters are read with it.
   */
  async delete(id: string, transaction?: Knex.Transaction): Promise<void> {
    await inTransaction(this.database, transaction, async trx => {
      const row = await this.table(trx).where({ id }).forUpdate().first();
      if (!row) return;
      const clusters = (await this.countRegistrations([id], trx)).get(id);
      if (clusters) throw new AccountInUseError(clusters);
      await this.table(trx).where({ id }).delete();
      if (row.secret_id) {
        await trx('secrets').where({ id: row.secret_id }).delete();
      }
      await this.ticks.remove([id], trx);
    });
  }

  /** Says how the account can be asked now. Returns whether the status changed. */
  async setAccess(
    id: string,
    { access, retryAt }: AccountAccess,
    transaction?: Knex.Transaction,
  ): Promise<boolean> {
    const now = await this.clock.now(transaction);
    await this.table(transaction)
      .where({ id })
      .update({
        access_message: fitOptionalText(access.message, 300),
        retry_at: retryAt ?? null,
      });
    const changed = await this.table(transaction)
      .where({ id })
      .whereNot('access_status', access.status)
      .update({ access_status: access.status, access_since: now });
    return changed > 0;
  }

  /** Records who the provider says we are, and that the credential works. */
  async setVerified(
    id: string,
    verified: { identityKey: string },
    transaction?: Knex.Transaction,
  ): Promise<void> {
    const now = await this.clock.now(transaction);
    await this.table(transaction)
      .where({ id })
      .update({
        identity_key: fitText(verified.identityKey, 500),
        verified_at: now,
      });
    await this.setAccess(id, { access: { status: 'Ok' } }, transaction);
  }

  /**
   * Keeps what came with another credential of the same place, which was just tried, and has its clusters read with
   * it. The secret itself is in the secret store already.
   */
  async replaceCredential(
    id: string,
    replaced: ReplacedCredential,
    transaction: Knex.Transaction,
  ): Promise<void> {
    const now = await this.clock.now(transaction);
    await this.table(transaction)
      .where({ id })
      .update({
        scope: toJsonText(replaced.scope),
        secret_id: replaced.secretId ?? null,
        credential_expires_at: replaced.credentialExpiresAt ?? null,
        verified_at: now,
        updated_at: now,
        row_version: transaction.raw('row_version + 1'),
      });
    await this.setAccess(id, { access: { status: 'Ok' } }, transaction);
    const clusters = await transaction<ExternalClusterRow>('external_clusters')
      .where({ account_id: id })
      .distinct('cloud_cluster_id');
    await this.ticks.bringForward(
      [
        { kind: 'state', subjectId: id, at: now },
        ...clusters.map(({ cloud_cluster_id: subjectId }) => ({
          kind: 'inside' as const,
          subjectId,
          at: now,
        })),
      ],
      transaction,
    );
  }

  /** Locks and reads an account. Undefined when there is no such account. */
  async lock(
    id: string,
    transaction: Knex.Transaction,
  ): Promise<AccountRecord | undefined> {
    const row = await this.table(transaction).where({ id }).forUpdate().first();
    return row && toAccountRecord(row);
  }

  private table(transaction?: Knex.Transaction) {
    return (transaction ?? this.database)<AccountRow>('accounts');
  }
}

function toNewRow(account: NewAccount, now: number): AccountRow {
  return {
    id: account.id,
    provider: account.provider,
    name: fitText(account.name, 200),
    source: account.source,
    owner_ref: account.owner ?? null,
    scope: toJsonText(account.scope),
    identity_key: fitOptionalText(account.identityKey, 500),
    secret_id: account.secretId ?? null,
    credential_expires_at: account.credentialExpiresAt ?? null,
    access_status: account.identityKey ? 'Ok' : 'NotRead',
    access_message: null,
    access_since: now,
    retry_at: null,
    verified_at: account.identityKey ? now : null,
    created_by: account.createdBy ?? null,
    created_at: now,
    updated_at: now,
    row_version: 1,
  };
}
