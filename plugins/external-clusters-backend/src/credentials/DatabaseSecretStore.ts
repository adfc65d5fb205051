import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { Clock } from '../database/Clock';
import { CredentialsUnavailableError } from './CredentialsUnavailableError';
import { KeyRing } from './KeyRing';
import { SecretEnvelope, SecretPlace } from './SecretEnvelope';
import { SECRETS_TABLE, SecretRow } from './SecretRow';
import {
  SecretContext,
  SecretOptions,
  SecretStore,
  SecretStoreHealth,
} from './SecretStore';

/** A row that holds nothing secret: whether it opens shows whether the configured keys fit what is stored. */
const CANARY = { id: 'canary', table: SECRETS_TABLE, field: 'canary' };

/** Keeps secrets in the plugin's own database, each under a data key of its own. */
export class DatabaseSecretStore implements SecretStore {
  constructor(
    private readonly database: Knex,
    private readonly ring: KeyRing,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  async put(
    id: string,
    plaintext: JsonObject,
    options: SecretOptions,
  ): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(plaintext), 'utf8');
    const { primary } = this.ring;
    const payload = SecretEnvelope.seal(bytes, primary, placeOf(id, options));
    bytes.fill(0);
    const now = await this.clock.now(options.transaction);
    await this.rows(options)
      .insert({
        id,
        key_id: primary.id,
        payload: payload.toString(),
        row_version: 1,
        created_at: now,
        updated_at: now,
      })
      .onConflict('id')
      .merge({
        key_id: primary.id,
        payload: payload.toString(),
        row_version: this.database.raw('?? + 1', [
          `${SECRETS_TABLE}.row_version`,
        ]) as unknown as number,
        updated_at: now,
      });
  }

  async get(id: string, options: SecretOptions): Promise<JsonObject> {
    const row = await this.rows(options).where({ id }).first();
    if (!row) {
      throw new CredentialsUnavailableError(
        'NotStored',
        'The credential is not stored any more.',
      );
    }
    const envelope = SecretEnvelope.parse(row.payload);
    const bytes = envelope.open(this.ring, placeOf(id, options));
    const plaintext: JsonObject = JSON.parse(bytes.toString('utf8'));
    bytes.fill(0);
    return plaintext;
  }

  async delete(
    id: string,
    options: { transaction?: Knex.Transaction },
  ): Promise<void> {
    await this.rows(options).where({ id }).delete();
  }

  async health(): Promise<SecretStoreHealth> {
    if (this.ring.isEmpty) return { status: 'NoKey' };
    const row = await this.rows({}).where({ id: CANARY.id }).first();
    if (!row || (!this.opensCanary(row) && (await this.isUnused()))) {
      await this.put(CANARY.id, { opens: true }, CANARY);
      return { status: 'Ok' };
    }
    return this.opensCanary(row)
      ? { status: 'Ok' }
      : { status: 'WrongKey', keyId: row.key_id };
  }

  private opensCanary(row: SecretRow): boolean {
    try {
      SecretEnvelope.parse(row.payload).open(this.ring, CANARY);
      return true;
    } catch (error) {
      if (error instanceof CredentialsUnavailableError) return false;
      throw error;
    }
  }

  /** Nothing was ever stored, so another key does no harm. */
  private async isUnused(): Promise<boolean> {
    const row = await this.rows({}).whereNot({ id: CANARY.id }).first('id');
    return row === undefined;
  }

  private rows({ transaction }: { transaction?: Knex.Transaction }) {
    return (transaction ?? this.database)<SecretRow>(SECRETS_TABLE);
  }
}

function placeOf(id: string, { table, field }: SecretContext): SecretPlace {
  return { table, id, field };
}
