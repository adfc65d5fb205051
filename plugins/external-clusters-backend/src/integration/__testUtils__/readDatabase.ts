import { Knex } from 'knex';

/** One value of a database, and where it stands. */
export interface Cell {
  place: string;
  text: string;
}

/** Every cell of every table, as text. */
export async function readDatabase(database: Knex): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const table of await tablesOf(database)) {
    const rows: Record<string, unknown>[] = await database(table);
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        cells.push({ place: `${table}.${column}`, text: toText(value) });
      }
    }
  }
  return cells;
}

async function tablesOf(database: Knex): Promise<string[]> {
  const isPostgres = database.client.config.client === 'pg';
  const tables = isPostgres
    ? database('information_schema.tables')
        .where('table_schema', database.raw('current_schema()'))
        .pluck('table_name')
    : database('sqlite_master').where('type', 'table').pluck('name');
  return tables;
}

function toText(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('latin1');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
