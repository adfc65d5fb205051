import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { typescriptArgs } from './typescript.mjs';

/** Runs the named benchmarks, or all of them: one line per bound, exit code 1 when one is short. */
export function bench({ node, env }, args) {
  return run(node, typescriptArgs('dev/bench/src/cli.ts', args), {
    cwd: root,
    env: { ...env, NODE_ENV: env.NODE_ENV ?? 'production' },
    stdio: 'inherit',
  });
}
