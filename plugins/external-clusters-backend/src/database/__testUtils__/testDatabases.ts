import { TestDatabases } from '@backstage/backend-test-utils';

/**
 * SQLite always, and PostgreSQL where a connection string is given in the environment. To be called once, at the top
 * of a test file.
 */
export function testDatabases(): TestDatabases {
  return TestDatabases.create({
    ids: [
      'SQLITE_3',
      'POSTGRES_14',
      'POSTGRES_15',
      'POSTGRES_16',
      'POSTGRES_17',
      'POSTGRES_18',
    ],
    disableDocker: true,
  });
}
