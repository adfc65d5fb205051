import { createRequire } from 'node:module';
import { fromRoot } from './paths.mjs';

/** The arguments with which `node` runs a TypeScript file of this repository as it is. */
export function typescriptArgs(file, args) {
  const require = createRequire(fromRoot('package.json'));
  const cli = createRequire(require.resolve('@backstage/cli/package.json'));
  return [
    '--enable-source-maps',
    '--require',
    cli.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
    fromRoot(file),
    ...args,
  ];
}
