import { Knex } from 'knex';
import { Clock } from './Clock';
import { isPostgres } from './dialect';
import { toNumber } from './columns';

const POSTGRES_NOW =
  'select (extract(epoch from clock_timestamp()) * 1000)::bigint as now';
const SQLITE_NOW =
  "select cast((julianday('now') - 2440587.5) * 86400000 as integer) as now";

/** The database's own clock, so that replicas on hosts with different times agree. */
export class DatabaseClock implements Clock {
  private readonly database: Knex;

  constructor(database: Knex) {
    this.database = database;
  }

  async now(transaction?: Knex.Transaction): Promise<number> {
    const postgres = isPostgres(this.database);
    const answer = await (transaction ?? this.database).raw(
      postgres ? POSTGRES_NOW : SQLITE_NOW,
    );
    const [row] = postgres ? answer.rows : answer;
    return toNumber(row.now);
  }
}
