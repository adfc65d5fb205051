import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { typescriptArgs } from './typescript.mjs';

/** The command line of the simulated clouds. */
export const SIMULATED_CLOUDS = 'dev/simulated-clouds/src/cli.ts';

/** The simulated clouds alone: prints one JSON document with every address and credential, then serves. */
export function simulate({ node, env }, args) {
  return run(node, typescriptArgs(SIMULATED_CLOUDS, args), {
    cwd: root,
    env,
    stdio: 'inherit',
  });
}
