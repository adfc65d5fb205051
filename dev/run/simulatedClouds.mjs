import { root } from './paths.mjs';
import { startProcess } from './processes.mjs';
import { SIMULATED_CLOUDS } from './simulate.mjs';
import { typescriptArgs } from './typescript.mjs';
import { UserError } from './UserError.mjs';

/**
 * Starts the simulated clouds beside a portal.
 *
 * @param options - `scenario`, `clusters` (of the scenario fleet) the `directory` for CA and kubeconfigs, and
 *   `log`, a descriptor of a file for what goes wrong in them, else the terminal hears it
 * @returns {Promise<{ clouds: object, exit: Promise<number>, end: () => Promise<void> }>} `clouds` is the document that
 *   they print, see dev/simulated-clouds
 */
export async function startSimulatedClouds({ node, env }, options) {
  const args = [
    '--scenario',
    options.scenario,
    '--directory',
    options.directory,
  ];
  if (options.clusters) args.push('--clusters', options.clusters);
  const { child, exit, end } = startProcess(
    node,
    typescriptArgs(SIMULATED_CLOUDS, args),
    { cwd: root, env, stdio: ['ignore', 'pipe', options.log ?? 'inherit'] },
  );
  return { clouds: await firstDocument(child.stdout, exit), exit, end };
}

/** The first JSON document that a program prints. */
async function firstDocument(stdout, exit) {
  let text = '';
  const document = new Promise(resolve => {
    stdout.setEncoding('utf8');
    stdout.on('data', part => {
      text += part;
      const parsed = parse(text);
      if (parsed) resolve(parsed);
    });
  });
  const ended = exit.then(() => {
    throw new UserError(
      'The simulated clouds did not start; they say why above.',
    );
  });
  return Promise.race([document, ended]);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    // Not whole yet.
    return undefined;
  }
}
