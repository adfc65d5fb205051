import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './dialect';

const PACKAGE = 'backstage-plugin-external-clusters-backend';

/** Any number, as long as nobody else locks it in the same database. */
const ADVISORY_LOCK = 7_215_544_081;

/**
 * Brings the tables up to date, all or nothing.
 *
 * Replicas that start together wait for the one that migrates. The lock is the transaction's, so a crash leaves
 * none behind, as the lock row of knex alone would.
 */
export async function migrate(database: Knex): Promise<void> {
  const directory = resolvePackagePath(PACKAGE, 'migrations');
  await database.transaction(async transaction => {
    if (isPostgres(database)) {
      await transaction.raw('select pg_advisory_xact_lock(?)', [ADVISORY_LOCK]);
    }
    await transaction.migrate.latest({ directory });
  });
}
