import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './run/ports.mjs';
import { startProcess } from './run/processes.mjs';

/** Where Debian puts PostgreSQL, one folder per major version. */
const DEBIAN_HOME = '/usr/lib/postgresql';

/** A server of your own to test with, e.g. `postgresql://user:password@localhost:5432`. */
const GIVEN = 'EXTERNAL_CLUSTERS_TEST_POSTGRES';

/** How long a server may take to start. Milliseconds. */
const PATIENCE = 120_000;

/**
 * Makes a PostgreSQL server available to tests: the one that is named by EXTERNAL_CLUSTERS_TEST_POSTGRES, or a
 * throw-away one from Debian's package.
 *
 * @returns {Promise<{ kind: 'Ready', env: object, end: () => Promise<void> } | { kind: 'Missing', why: string }>}
 *   `env` are the variables by which `TestDatabases` of @backstage/backend-test-utils finds it
 */
export async function providePostgres(env) {
  const given = givenServer(env);
  if (given) return { kind: 'Ready', env: given, end: async () => {} };

  const version = newestVersion();
  if (!version) {
    return {
      kind: 'Missing',
      why: `no PostgreSQL in ${DEBIAN_HOME} (apt-get install postgresql), and ${GIVEN} is not set`,
    };
  }
  const asRoot = process.getuid?.() === 0;
  if (asRoot && !hasUser('postgres')) {
    return {
      kind: 'Missing',
      why: 'PostgreSQL refuses to run as root, and there is no user postgres',
    };
  }
  return startServer(version, asRoot, env);
}

function givenServer(env) {
  const url = env[GIVEN];
  const known = Object.entries(env).find(([name]) =>
    /^BACKSTAGE_TEST_DATABASE_POSTGRES\d+_CONNECTION_STRING$/.test(name),
  );
  if (known) return { [known[0]]: known[1] };
  return url ? connectionVariables(15, url) : undefined;
}

function connectionVariables(version, url) {
  return {
    [`BACKSTAGE_TEST_DATABASE_POSTGRES${version}_CONNECTION_STRING`]: url,
  };
}

function newestVersion() {
  if (!existsSync(DEBIAN_HOME)) return undefined;
  const versions = readdirSync(DEBIAN_HOME)
    .filter(name => existsSync(join(DEBIAN_HOME, name, 'bin', 'postgres')))
    .map(Number);
  return versions.length > 0 ? Math.max(...versions) : undefined;
}

function hasUser(name) {
  return spawnSync('id', [name], { stdio: 'ignore' }).status === 0;
}

async function startServer(version, asRoot, env) {
  const bin = join(DEBIAN_HOME, String(version), 'bin');
  const directory = mkdtempSync(join(tmpdir(), 'external-clusters-postgres-'));
  chmodSync(directory, 0o700);
  const data = join(directory, 'data');
  const asPostgres = asRoot
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups']
    : [];
  const command = (program, args) => [
    ...asPostgres,
    join(bin, program),
    ...args,
  ];
  if (asRoot) check(['chown', 'postgres:postgres', directory], env);
  check(
    command('initdb', [
      '-D',
      data,
      '--auth=trust',
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ]),
    env,
  );
  const [port] = await freePorts(1);
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: directory,
    max_connections: 300,
    // What is in it is thrown away, so nothing need survive a power cut.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  const [program, ...args] = command('postgres', [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
  ]);
  const server = startProcess(program, args, { env, stdio: 'ignore' });
  const end = async () => {
    await server.end();
    rmSync(directory, { recursive: true, force: true });
  };
  const isReady = () =>
    spawnSync(
      join(bin, 'pg_isready'),
      ['-h', '127.0.0.1', '-p', String(port)],
      { stdio: 'ignore' },
    ).status === 0;
  await until(isReady, end);
  return {
    kind: 'Ready',
    env: connectionVariables(
      version,
      `postgresql://postgres@127.0.0.1:${port}`,
    ),
    end,
  };
}

function check([program, ...args], env) {
  const { status, stderr, error } = spawnSync(program, args, {
    env,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}

async function until(isReady, giveUp) {
  const end = Date.now() + PATIENCE;
  while (!isReady()) {
    if (Date.now() > end) {
      await giveUp();
      throw new Error('PostgreSQL did not start in time');
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
