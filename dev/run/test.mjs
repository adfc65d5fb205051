import { parseArgs } from 'node:util';
import { browserTests } from './suites/browserTests.mjs';
import { firstLines } from './suites/firstLines.mjs';
import { ran } from './suites/outcome.mjs';
import { staticChecks } from './suites/staticChecks.mjs';
import { unitTests } from './suites/unitTests.mjs';
import { describe, summarize } from './summary.mjs';
import { UserError } from './UserError.mjs';

const suites = [...staticChecks, unitTests, browserTests];

/** Names of suites, by commas, that must have run; `.ci/run` sets it. */
const REQUIRED = 'EXTERNAL_CLUSTERS_REQUIRED_SUITES';

/** Runs everything that this machine can check; answers 0 when nothing failed and every required suite ran. */
export async function test(toolchain, args) {
  const { chosen, list, rest } = readOptions(args);
  if (list) {
    console.log(suites.map(({ name }) => name).join('\n'));
    return 0;
  }
  const results = [];
  for (const suite of chosen) {
    results.push(...(await runSuite(toolchain, suite, rest)));
  }
  return summarize(results, requiredNames(toolchain.env));
}

function readOptions(args) {
  const { values, positionals } = parse(args);
  const names = values.only?.split(',');
  const chosen = suites.filter(({ name }) => !names || names.includes(name));
  const unknown = names?.find(
    name => !suites.some(suite => suite.name === name),
  );
  if (unknown)
    throw new UserError(`There is no suite "${unknown}"; --list names them.`);
  return { chosen, list: values.list, rest: positionals };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        list: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UserError(error.message);
  }
}

/** One result for the suite itself, and one for each of its parts. */
async function runSuite(toolchain, { name, parts = [], run }, rest) {
  const start = Date.now();
  console.log(`— ${name} …`);
  const { parts: outcomes, ...outcome } = await attempt(name, () =>
    run(toolchain, rest),
  );
  const result = { name, seconds: (Date.now() - start) / 1000, ...outcome };
  console.log(`  ${describe(result)}`);
  return [
    result,
    ...(outcomes ?? []).map((part, index) => ({ name: parts[index], ...part })),
  ];
}

async function attempt(name, run) {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    return ran(0, [{ name, lines: firstLines(String(error.message)) }]);
  }
}

function requiredNames(env) {
  return (env[REQUIRED] ?? '').split(',').filter(Boolean);
}
