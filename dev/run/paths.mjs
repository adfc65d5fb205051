import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path below the root. */
export const fromRoot = (...parts) => join(root, ...parts);

/** What a run leaves for the next one: keys, the database, kubeconfigs. Ignored by git. */
export const localDirectory = fromRoot('dev', '.local');
