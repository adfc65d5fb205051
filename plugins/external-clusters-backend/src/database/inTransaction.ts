import { Knex } from 'knex';

/** Does the work inside the caller's transaction, or inside one of its own. */
export function inTransaction<T>(
  database: Knex,
  transaction: Knex.Transaction | undefined,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return transaction ? work(transaction) : database.transaction(work);
}
