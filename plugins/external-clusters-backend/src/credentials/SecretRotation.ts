import { Knex } from 'knex';
import { Clock } from '../database/Clock';
import { CredentialsUnavailableError } from './CredentialsUnavailableError';
import { KeyRing } from './KeyRing';
import { SecretEnvelope } from './SecretEnvelope';
import { SECRETS_TABLE, SecretRow } from './SecretRow';

const PAGE_SIZE = 100;

export interface RotationResult {
  rotated: number;
  /** Secrets that cannot be opened with the configured keys; they are left as they are. */
  unreadable: number;
  /** Secrets that somebody else wrote meanwhile, and so under the primary key. */
  skipped: number;
  /** How many secrets each key encrypts now: a key may be removed once none is left. */
  countByKeyId: Record<string, number>;
}

/**
 * Brings all secrets under the primary key, page by page. Every secret can be read at any moment, it may be stopped and
 * started again anywhere, and several replicas may run it at once: each row is changed only as it was read.
 */
export class SecretRotation {
  constructor(
    private readonly database: Knex,
    private readonly ring: KeyRing,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  async run({ signal }: { signal: AbortSignal }): Promise<RotationResult> {
    const result = { rotated: 0, unreadable: 0, skipped: 0 };
    let after = '';
    while (!this.ring.isEmpty && !signal.aborted) {
      const page = await this.pageAfter(after);
      for (const row of page) {
        result[await this.rotate(row)] += 1;
      }
      const last = page.at(-1);
      if (!last) break;
      after = last.id;
    }
    return { ...result, countByKeyId: await this.countByKeyId() };
  }

  async countByKeyId(): Promise<Record<string, number>> {
    const rows = await this.database(SECRETS_TABLE)
      .select('key_id')
      .count<{ key_id: string; count: number | string }[]>({ count: '*' })
      .groupBy('key_id');
    return Object.fromEntries(rows.map(row => [row.key_id, Number(row.count)]));
  }

  private pageAfter(id: string): Promise<SecretRow[]> {
    return this.database<SecretRow>(SECRETS_TABLE)
      .whereNot('key_id', this.ring.primary.id)
      .andWhere('id', '>', id)
      .orderBy('id')
      .limit(PAGE_SIZE);
  }

  private async rotate(
    row: SecretRow,
  ): Promise<'rotated' | 'unreadable' | 'skipped'> {
    const payload = this.rewrap(row);
    if (payload === undefined) return 'unreadable';
    const changed = await this.database<SecretRow>(SECRETS_TABLE)
      .where({ id: row.id, row_version: row.row_version })
      .update({
        payload,
        key_id: this.ring.primary.id,
        row_version: row.row_version + 1,
        updated_at: await this.clock.now(),
      });
    return changed > 0 ? 'rotated' : 'skipped';
  }

  private rewrap({ id, payload }: SecretRow): string | undefined {
    try {
      const envelope = SecretEnvelope.parse(payload);
      return envelope.rewrap(this.ring, this.ring.primary, id).toString();
    } catch (error) {
      if (error instanceof CredentialsUnavailableError) return undefined;
      throw error;
    }
  }
}
