#!/usr/bin/env node
/**
 * The way into this repository on a machine with nothing but Node 18 or newer and npm:
 * fetches the right Node and all dependencies when they are missing, then runs one command.
 */
import { bench } from './run/bench.mjs';
import { nightly } from './run/nightly.mjs';
import { endAllProcesses, forwardSignals } from './run/processes.mjs';
import { simulate } from './run/simulate.mjs';
import { start } from './run/start.mjs';
import { test } from './run/test.mjs';
import { prepareToolchain } from './run/toolchain.mjs';
import { UserError } from './run/UserError.mjs';
import { yarn } from './run/yarn.mjs';

const commands = { start, test, simulate, bench, nightly, yarn };

const usage = `Usage: node dev/run.mjs COMMAND

  start     [--scenario demo|fleet|empty] [--clusters N] [--fresh] [--built]
            a portal on simulated clouds; --fresh forgets what an earlier run stored
  test      [--only NAME,…] [--list]   everything this machine can check
  simulate  [--scenario …] [--clusters N]   the simulated clouds alone; prints one JSON document
  bench     [NAME …]   benchmarks with bounds
  nightly   the long matrices and all benchmarks
  yarn      …   Yarn with the right Node`;

async function main([name, ...args]) {
  const command = commands[name];
  if (!command) throw new UserError(usage);
  return command(await prepareToolchain(), args);
}

forwardSignals();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
} finally {
  await endAllProcesses();
}
