import { Knex } from 'knex';

/** The one source of time: leases, ages and retries of all replicas are compared by it. */
export interface Clock {
  /**
   * Epoch milliseconds.
   *
   * Inside a transaction, hand it over: an embedded database has one connection, and asking over another one
   * would wait for ever.
   */
  now(transaction?: Knex.Transaction): Promise<number>;

  /** The same as a column of a statement that is sent anyway. */
  column(name: string): Knex.Raw;
}
