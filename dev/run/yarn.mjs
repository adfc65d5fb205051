import { root } from './paths.mjs';
import { run } from './processes.mjs';

/** Runs Yarn with the right Node, for whoever has neither installed. */
export function yarn({ node, env, yarnArgs }, args) {
  return run(node, yarnArgs(args), { cwd: root, env, stdio: 'inherit' });
}
