import { Config } from '@backstage/config';
import { createSecretKey } from 'node:crypto';
import { EncryptionKey } from '../credentials';

const KEY = 'externalClusters.encryption.keys';

/**
 * Reads the keys that encrypt stored credentials, the primary one first; empty when none is configured.
 * Throws an Error that names the configuration key, never its value.
 */
export function readEncryptionFromConfig(root: Config): EncryptionKey[] {
  const entries = (root.getOptionalConfigArray(KEY) ?? []).map(
    (config, index) => ({
      primary: config.getOptionalBoolean('primary') ?? false,
      key: readKey(config, `${KEY}[${index}]`),
    }),
  );
  checkTogether(entries);
  const inOrder = [
    ...entries.filter(({ primary }) => primary),
    ...entries.filter(({ primary }) => !primary),
  ];
  return inOrder.map(({ key }) => key);
}

function readKey(config: Config, path: string): EncryptionKey {
  const id = config.getString('id');
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(id)) {
    throw new Error(
      `${path}.id must be 1 to 64 letters, digits, dots, dashes or underscores`,
    );
  }
  const text = config.getString('key').trim();
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== text) {
    throw new Error(
      `${path}.key must be base64 of exactly 32 random bytes, e.g. of 'openssl rand -base64 32'`,
    );
  }
  return { id, key: createSecretKey(bytes) };
}

function checkTogether(entries: { primary: boolean; key: EncryptionKey }[]) {
  const ids = new Set(entries.map(({ key }) => key.id));
  if (ids.size < entries.length) {
    throw new Error(`${KEY} has two keys of the same id`);
  }
  if (entries.filter(({ primary }) => primary).length > 1) {
    throw new Error(`${KEY} has more than one primary key`);
  }
}
