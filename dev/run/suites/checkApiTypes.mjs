import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../paths.mjs';
import { runQuietly } from '../processes.mjs';
import { errorLines } from './firstLines.mjs';
import { ran } from './outcome.mjs';

const PACKAGE = fromRoot('plugins', 'external-clusters-common');
const GENERATED = join('src', 'generated', 'openapi.ts');

/** Makes the API's types anew, with the package's own script but into another file, and compares them. */
export async function checkApiTypes(toolchain) {
  const directory = mkdtempSync(join(tmpdir(), 'external-clusters-api-'));
  try {
    const fresh = join(directory, 'openapi.ts');
    const steps = generateScript().replaceAll(GENERATED, fresh).split(' && ');
    for (const step of steps) {
      const { code, output } = await runStep(toolchain, step);
      if (code !== 0) return failed(output);
    }
    const committed = readFileSync(join(PACKAGE, GENERATED), 'utf8');
    return readFileSync(fresh, 'utf8') === committed
      ? ran(1, [])
      : failed(
          'The types are older than the OpenAPI document: run `yarn generate:api` in plugins/external-clusters-common.',
        );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function generateScript() {
  const manifest = JSON.parse(
    readFileSync(join(PACKAGE, 'package.json'), 'utf8'),
  );
  return manifest.scripts['generate:api'];
}

function runStep({ node, env, yarnArgs }, step) {
  const words = step.replace(/^yarn /, '').split(' ');
  // Prettier takes its rules from where the file is, so they are named here.
  const rules = words.includes('prettier')
    ? ['--config', fromRoot('node_modules/@backstage/cli/config/prettier.json')]
    : [];
  const args = words[0] === 'run' ? words : ['run', ...words];
  return runQuietly(node, yarnArgs([...args, ...rules]), { cwd: PACKAGE, env });
}

function failed(output) {
  console.log(output);
  return ran(0, [{ name: 'API types', lines: errorLines(output) }]);
}
