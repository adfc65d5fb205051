import {
  chmodSync,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { CliError } from '../../CliError';

/** Readable and writable by its owner alone. */
const PRIVATE = 0o600;

/** Writes a file that nobody else can read, whole or not at all; throws a {@link CliError}. */
export function writePrivately(path: string, text: string): void {
  // A link stays a link to the file that is replaced.
  const target = existsSync(path) ? realpathSync(path) : path;
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text, { mode: PRIVATE, flag: 'wx' });
    chmodSync(unfinished, PRIVATE);
    renameSync(unfinished, target);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw new CliError(
      `${path} cannot be written: ${
        cause instanceof Error ? cause.message : cause
      }`,
      'What was made in the clusters stays there: run this again with another --output, or with --delete.',
      { cause },
    );
  }
}
