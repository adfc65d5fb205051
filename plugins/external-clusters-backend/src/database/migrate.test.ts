import { readdirSync } from 'node:fs';
import { DatabaseClock } from './DatabaseClock';
import { migrate } from './migrate';
import { OffsetClock, testDatabases } from './__testUtils__';

jest.setTimeout(60_000);

afterEach(() => jest.restoreAllMocks());

const databases = testDatabases();
const directory = `${__dirname}/../../migrations`;

describe.each(databases.eachSupportedId())('migrate on %s', id => {
  it('lets replicas start together, and again', async () => {
    const database = await databases.init(id);
    await Promise.all([1, 2, 3, 4].map(() => migrate(database)));
    await migrate(database);
    expect(await database('change_counter')).toHaveLength(1);
    expect(await database('knex_migrations')).toHaveLength(
      readdirSync(directory).length,
    );
  });

  it('leaves nothing behind when it fails, so that the next start can do it', async () => {
    // The migrator prints failures by itself.
    jest.spyOn(console, 'log').mockImplementation();
    const database = await databases.init(id);
    await database.schema.createTable('cloud_clusters', table =>
      table.integer('in_the_way'),
    );
    await expect(migrate(database)).rejects.toThrow('already exists');
    expect(await database.schema.hasTable('accounts')).toBe(false);
    await database.schema.dropTable('cloud_clusters');
    await migrate(database);
    expect(await database('change_counter')).toHaveLength(1);
  });

  it('goes down again', async () => {
    const database = await databases.init(id);
    await migrate(database);
    await database.migrate.rollback({ directory }, true);
    expect(await database.schema.hasTable('accounts')).toBe(false);
  });
});

describe.each(databases.eachSupportedId())('DatabaseClock on %s', id => {
  it('tells the time of the database, inside a transaction too', async () => {
    const database = await databases.init(id);
    const clock = new DatabaseClock(database);
    const before = await clock.now();
    const inside = await database.transaction(transaction =>
      clock.now(transaction),
    );
    expect(Math.abs(before - Date.now())).toBeLessThan(60_000);
    expect(inside).toBeGreaterThanOrEqual(before);
  });

  it('is moved in tests, for all replicas at once', async () => {
    const database = await databases.init(id);
    const clock = await OffsetClock.create(database);
    const start = await clock.now();
    await clock.advance(1_000);
    const other = await OffsetClock.create(database);
    expect(await other.now()).toBe(start + 1_000);
  });
});
