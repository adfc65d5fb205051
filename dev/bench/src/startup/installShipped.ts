import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PREFIX = 'backstage-plugin-';
const PACKAGES = [
  'external-clusters-common',
  'external-clusters-node',
  'external-clusters-backend',
];

/**
 * Builds the packages that a backend installs and puts them below an empty directory, as they would be published.
 *
 * @param root - this repository; the directory has to be inside, so that the dependencies are found
 * @returns the entry file of the backend plugin
 */
export async function installShipped(
  root: string,
  directory: string,
): Promise<string> {
  // Each build takes up the declarations; whether the types are right is another tool's question.
  await runTool(
    'typescript/bin/tsc',
    ['--noCheck', '--incremental', 'false'],
    root,
  );
  for (const name of PACKAGES) {
    await backstage(['package', 'build'], join(root, 'plugins', name));
  }
  const packages = PACKAGES.map(name => `${PREFIX}${name}`);
  await backstage(['build-workspace', directory, ...packages], root);
  await mkdir(join(directory, 'node_modules'));
  for (const name of PACKAGES) await link(root, directory, name);
  return createRequire(join(directory, 'package.json')).resolve(
    `${PREFIX}external-clusters-backend`,
  );
}

/** Makes a package found by its name, and its dependencies where their versions are its own. */
async function link(root: string, directory: string, name: string) {
  const target = join(directory, 'plugins', name);
  await symlink(target, join(directory, 'node_modules', `${PREFIX}${name}`));
  await symlink(
    join(root, 'plugins', name, 'node_modules'),
    join(target, 'node_modules'),
  );
}

function backstage(args: string[], directory: string) {
  return runTool('@backstage/cli/bin/backstage-cli', args, directory);
}

async function runTool(tool: string, args: string[], directory: string) {
  const file = require.resolve(tool);
  try {
    await promisify(execFile)(process.execPath, [file, ...args], {
      cwd: directory,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${tool} ${args.join(' ')} failed: ${stdout}${stderr}`);
  }
}
