import { Knex } from 'knex';
import { createRegistered } from '../fixtures/createRegistered';
import { PATHS, serveClusters } from '../fixtures/serveClusters';
import { alternate } from '../measuring/alternate';
import { median } from '../measuring/median';
import { Report } from '../measuring/Report';
import { timeOf } from '../measuring/timeOf';

const CLUSTERS = 10_000;
const ROUNDS = 60;
const PAGE = `${PATHS.clusters}?state=Running&sort=version&order=desc&offset=100&limit=50`;

interface Statement {
  sql: string;
  bindings: readonly Knex.RawBinding[];
}

/** A filtered and sorted page of 10,000 clusters over HTTP, against its bare SQL and a path that does nothing else. */
export async function benchList(report: Report): Promise<void> {
  const { database, clock, stores } = await createRegistered(CLUSTERS);
  const server = await serveClusters({ stores, clock });
  try {
    await server.get(PAGE);
    const statements = await statementsOf(database, () => server.get(PAGE));
    report.atMost('list', 'sql-statements', statements.length, 2);

    const times = await alternate(ROUNDS, {
      page: () => timeOf(() => server.get(PAGE)),
      noop: () => timeOf(() => server.get(PATHS.noop)),
      sql: () => timeOf(() => runAll(database, statements)),
    });
    report.atMost(
      'list',
      'ratio-to-bare-sql-and-noop',
      median(times.page) / (median(times.sql) + median(times.noop)),
      3,
    );
  } finally {
    server.close();
    await database.destroy();
  }
}

/** What a piece of work asks the database. */
async function statementsOf(
  database: Knex,
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const note = (statement: Statement) => statements.push(statement);
  database.on('query', note);
  await work();
  database.removeListener('query', note);
  return statements;
}

async function runAll(database: Knex, statements: Statement[]) {
  for (const { sql, bindings } of statements) await database.raw(sql, bindings);
}
