import { Knex } from 'knex';

/** True for PostgreSQL; everything else is the embedded SQLite with its single writer. */
export function isPostgres(database: Knex): boolean {
  return database.client.config.client === 'pg';
}
