import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDirectory } from './paths.mjs';

/** The key that encrypts credentials stored by a portal on this machine: made on first use, in an ignored file. */
export function encryptionKey() {
  const path = join(localDirectory, 'encryption-key');
  if (!existsSync(path)) {
    mkdirSync(localDirectory, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return readFileSync(path, 'utf8').trim();
}
