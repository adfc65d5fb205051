import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { providePostgres } from '../../postgres.mjs';
import { root } from '../paths.mjs';
import { run } from '../processes.mjs';
import { brokenFiles, jestOutcome, testsOf } from './jestOutcome.mjs';
import { notRun, ran } from './outcome.mjs';

const VENDOR_CLIENTS = ['aws', 'gcloud', 'kubectl'];

/**
 * All Jest tests of all packages in one run.
 *
 * Those that need PostgreSQL, a vendor's client or a real cluster are told apart by their names, and are suites of their own in the
 * summary.
 */
export const unitTests = {
  name: 'unit and contract tests',
  parts: [
    'PostgreSQL',
    ...VENDOR_CLIENTS.map(name => `client ${name}`),
    'real cluster',
  ],
  async run(toolchain) {
    const postgres = await providePostgres(toolchain.env);
    try {
      const env = postgres.kind === 'Ready' ? postgres.env : {};
      return split(await runJest(toolchain, env), postgres);
    } finally {
      if (postgres.kind === 'Ready') await postgres.end();
    }
  },
};

async function runJest({ node, env, yarnArgs }, more) {
  const directory = mkdtempSync(join(tmpdir(), 'external-clusters-jest-'));
  const report = join(directory, 'report.json');
  try {
    await run(
      node,
      yarnArgs([
        'backstage-cli',
        'repo',
        'test',
        '--watchAll=false',
        // A machine that is busy with something else is no failure.
        '--testTimeout=60000',
        '--json',
        '--outputFile',
        report,
      ]),
      {
        cwd: root,
        env: { ...env, ...more, CI: 'true' },
        // The report is printed too; what people read goes to the error stream.
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    return JSON.parse(readFileSync(report, 'utf8'));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function split(report, postgres) {
  const tests = testsOf(report);
  const isPostgres = test => /\bPOSTGRES_\d+\b/.test(test.fullName);
  const isClientOf = name => test =>
    test.fullName.includes(`the vendor's client ${name} `);
  const isReal = test => test.fullName.includes('a real cluster: ');
  const clients = VENDOR_CLIENTS.map(isClientOf);
  const named = [isPostgres, isReal, ...clients];
  const others = tests.filter(test => !named.some(isOne => isOne(test)));
  const whole = jestOutcome(others);
  return {
    ...ran(whole.passed, [...brokenFiles(report), ...whole.failures]),
    parts: [
      postgres.kind === 'Missing'
        ? notRun(postgres.why)
        : countSome(tests.filter(isPostgres), 'no test used it'),
      ...clients.map(isClient =>
        countUnless(
          'is not installed',
          'not installed',
          tests.filter(isClient),
        ),
      ),
      countUnless(
        'is not given',
        'EXTERNAL_CLUSTERS_TEST_KUBECONFIG is not set',
        tests.filter(isReal),
      ),
    ],
  };
}

/** Where there is nothing to test with, one test of this title stands for the others. */
function countUnless(title, why, tests) {
  return tests.some(test => test.title === title)
    ? notRun(why)
    : countSome(tests, 'no test uses it');
}

function countSome(tests, why) {
  return tests.length > 0 ? jestOutcome(tests) : notRun(why);
}
