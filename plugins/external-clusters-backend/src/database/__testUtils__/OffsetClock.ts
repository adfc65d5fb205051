import { Knex } from 'knex';
import { Clock } from '../Clock';
import { DatabaseClock } from '../DatabaseClock';
import { toNumber } from '../columns';

const TABLE = 'test_clock';

/**
 * The database's time at the start of the test, plus an offset that is a row: all who share the database share the
 * time, and it passes only when a test says so.
 */
export class OffsetClock implements Clock {
  private readonly database: Knex;
  private readonly start: number;

  private constructor(database: Knex, start: number) {
    this.database = database;
    this.start = start;
  }

  /** Makes the row of the offset where it is not there yet. */
  static async create(database: Knex): Promise<OffsetClock> {
    if (!(await database.schema.hasTable(TABLE))) {
      await database.schema.createTable(TABLE, table => {
        table.bigInteger('start').notNullable();
        table.bigInteger('offset').notNullable();
      });
      const start = await new DatabaseClock(database).now();
      await database(TABLE).insert({ start, offset: 0 });
    }
    const row = await database(TABLE).first();
    return new OffsetClock(database, toNumber(row.start));
  }

  async now(transaction?: Knex.Transaction): Promise<number> {
    const row = await (transaction ?? this.database)(TABLE).first('offset');
    return this.start + toNumber(row.offset);
  }

  column(name: string): Knex.Raw {
    return this.database.raw('(select ?? from ??) + ? as ??', [
      'offset',
      TABLE,
      this.start,
      name,
    ]);
  }

  /** Lets time pass for everybody. */
  async advance(milliseconds: number): Promise<void> {
    await this.database(TABLE).increment('offset', milliseconds);
  }
}
