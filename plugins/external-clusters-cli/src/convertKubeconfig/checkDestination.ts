import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CliError } from '../CliError';
import { ConvertOptions } from './ConvertOptions';
import { KubeconfigSource } from './source';

/** Throws a {@link CliError} when the result could not be written, or writing it would lose something. */
export function checkDestination(
  { destination }: ConvertOptions,
  source: KubeconfigSource,
  chosen: readonly string[],
): void {
  if (destination.kind === 'File') requireFolder(destination.path);
  if (destination.kind !== 'InPlace') return;
  if (source.path === undefined) {
    throw new CliError(
      'Standard input cannot be replaced.',
      'Use --output instead of --in-place.',
    );
  }
  const lost = source.contextNames.filter(name => !chosen.includes(name));
  if (lost.length === 0) return;
  throw new CliError(
    `--in-place would take these contexts out of the file: ${lost.join(', ')}.`,
    'Convert them too by --all-contexts, or use --output.',
  );
}

function requireFolder(path: string) {
  const folder = dirname(resolve(path));
  if (existsSync(folder)) return;
  throw new CliError(`There is no folder ${folder}.`, 'Make it first.');
}
