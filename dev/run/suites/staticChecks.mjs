import { fromRoot, root } from '../paths.mjs';
import { runQuietly } from '../processes.mjs';
import { checkApiTypes } from './checkApiTypes.mjs';
import { errorLines } from './firstLines.mjs';
import { ran } from './outcome.mjs';

/** Checks that need nothing but the sources; each counts as one test. */
export const staticChecks = [
  // From scratch: what was compiled before changes the order in which declarations, and so API reports, list things.
  check('types', ['tsc', '--incremental', 'false']),
  check('lint', ['backstage-cli', 'repo', 'lint', '--max-warnings', '0']),
  check('formatting', ['prettier', '--check', '.']),
  check('configuration', [
    'backstage-cli',
    'config:check',
    '--strict',
    ...configFiles('app-config.yaml'),
  ]),
  check('configuration on simulated clouds', [
    'backstage-cli',
    'config:check',
    '--strict',
    ...configFiles('app-config.yaml', 'dev/app-config.simulated.yaml'),
  ]),
  // What decides whether these tests passed.
  check('test runner', ['node', '--test', 'dev/run/**/*.test.mjs']),
  { name: 'API types', run: checkApiTypes },
  // Reads the declarations that the check of types writes.
  check('API reports', [
    'backstage-repo-tools',
    'api-reports',
    '--ci',
    '--allow-all-warnings',
    '--omit-messages',
    'ae-wrong-input-file-type',
    'plugins/*',
  ]),
];

function check(name, args) {
  return {
    name,
    async run({ node, env, yarnArgs }) {
      const { code, output } = await runQuietly(node, yarnArgs(args), {
        cwd: root,
        env: { ...env, CI: 'true', ...CONFIG_PLACEHOLDERS },
      });
      if (code !== 0) console.log(output);
      return code === 0
        ? ran(1, [])
        : ran(0, [{ name, lines: errorLines(output) }]);
    },
  };
}

function configFiles(...files) {
  return files.flatMap(file => ['--config', fromRoot(file)]);
}

/** Values for what dev/app-config.simulated.yaml takes from its environment: only their shape is checked. */
const CONFIG_PLACEHOLDERS = {
  PORTAL_DATABASE_DIRECTORY: 'directory',
  EXTERNAL_CLUSTERS_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  SIMULATED_CA_FILE: 'ca.pem',
  SIMULATED_AZURE: 'https://localhost:1',
  SIMULATED_AWS: 'http://127.0.0.1:1',
  SIMULATED_GOOGLE_CONTAINER: 'localhost:1',
  SIMULATED_GOOGLE_REST: 'https://localhost:1',
  SIMULATED_GOOGLE_TOKEN: 'https://localhost:1/token',
  SIMULATED_KUBECONFIGS_HINT: 'none',
};
