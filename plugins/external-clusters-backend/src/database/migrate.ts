import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const PACKAGE = 'backstage-plugin-external-clusters-backend';
const ATTEMPTS = 120;
const PAUSE_MILLISECONDS = 500;

/** How {@link migrate} waits; replaced in tests. */
export interface MigrateOptions {
  pause: (milliseconds: number) => Promise<void>;
}

/**
 * Brings the tables up to date. Replicas that start together wait for the one that migrates,
 * up to a minute; then the lock is taken for one that a crash left behind, and the start fails with it.
 */
export async function migrate(
  database: Knex,
  options: MigrateOptions = { pause },
): Promise<void> {
  const directory = resolvePackagePath(PACKAGE, 'migrations');
  for (let attempt = 1; ; attempt++) {
    try {
      await database.migrate.latest({ directory });
      return;
    } catch (error) {
      if (!isTakenByAnother(error) || attempt === ATTEMPTS) throw error;
      await options.pause(PAUSE_MILLISECONDS);
    }
  }
}

/**
 * The lock of knex, and what PostgreSQL says to the second of two that make the tables of knex itself:
 * unique_violation, duplicate_table and duplicate_object.
 */
function isTakenByAnother(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    error.name === 'MigrationLocked' ||
    error.message.includes('Migration table is already locked') ||
    ['23505', '42P07', '42710'].includes(code)
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
