/**
 * The program `external-clusters-cli`.
 *
 * @packageDocumentation
 */

import { main } from './main';
import { ProcessTerminal } from './terminal';

main(process.argv.slice(2), new ProcessTerminal()).then(
  exitCode => {
    // Not process.exit: what was printed may still be on its way into a pipe.
    process.exitCode = exitCode;
  },
  error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  },
);
