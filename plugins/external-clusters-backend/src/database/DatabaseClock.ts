import { Knex } from 'knex';
import { Clock } from './Clock';
import { isPostgres } from './dialect';
import { toNumber } from './columns';

const POSTGRES_NOW = '(extract(epoch from clock_timestamp()) * 1000)::bigint';
const SQLITE_NOW = "cast((julianday('now') - 2440587.5) * 86400000 as integer)";

/** The database's own clock, so that replicas on hosts with different times agree. */
export class DatabaseClock implements Clock {
  private readonly database: Knex;

  constructor(database: Knex) {
    this.database = database;
  }

  async now(transaction?: Knex.Transaction): Promise<number> {
    const [row] = await (transaction ?? this.database).select(
      this.column('now'),
    );
    return toNumber(row.now);
  }

  column(name: string): Knex.Raw {
    const expression = isPostgres(this.database) ? POSTGRES_NOW : SQLITE_NOW;
    return this.database.raw(`${expression} as ??`, [name]);
  }
}
