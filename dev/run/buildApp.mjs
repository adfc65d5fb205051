import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot, root } from './paths.mjs';
import { runQuietly } from './processes.mjs';
import { UserError } from './UserError.mjs';

/** What the built UI is made of; the declarations of configuration decide what of it the browser may see. */
const SOURCES = [
  'app-config.yaml',
  'yarn.lock',
  'dev/app/package.json',
  'dev/app/public',
  'dev/app/src',
  'plugins/external-clusters/package.json',
  'plugins/external-clusters/src',
  'plugins/external-clusters-common/package.json',
  'plugins/external-clusters-common/src',
  'plugins/external-clusters-backend/config.d.ts',
];

/** Says which sources the UI in dist was built from. */
const STAMP = fromRoot('dev', 'app', 'dist', '.built-from');

/** Builds the UI that a `built` portal serves, unless it was built from these very sources before. */
export async function buildApp({ node, env, yarnArgs }) {
  const sources = digest(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  const args = yarnArgs(['workspace', 'app', 'build']);
  const { code, output } = await runQuietly(node, args, { cwd: root, env });
  if (code !== 0) {
    console.log(output);
    throw new UserError('The UI could not be built; it says why above.');
  }
  writeFileSync(STAMP, sources);
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(fromRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const entries = entriesOf(path);
  if (!entries) return existsSync(fromRoot(path)) ? [path] : [];
  return entries.flatMap(entry => filesBelow(join(path, entry))).sort();
}

function entriesOf(path) {
  try {
    return readdirSync(fromRoot(path));
  } catch {
    // A file, or nothing.
    return undefined;
  }
}
