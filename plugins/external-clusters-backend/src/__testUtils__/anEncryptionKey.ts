import { JsonObject } from '@backstage/types';
import { randomBytes } from 'node:crypto';

/** A key for the secrets of one test. */
export function anEncryptionKey(id = 'test'): JsonObject {
  return { id, key: randomBytes(32).toString('base64') };
}
