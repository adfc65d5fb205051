import { hkdfSync, KeyObject } from 'node:crypto';
import { CredentialsUnavailableError } from './CredentialsUnavailableError';

const CONFIG_KEY = 'externalClusters.encryption.keys';

/** A key of 32 bytes. As a KeyObject it shows nothing of itself when logged or written as JSON. */
export interface EncryptionKey {
  /** Stored with each secret. */
  id: string;
  key: KeyObject;
}

/** The configured keys: the primary one encrypts, all of them decrypt. */
export class KeyRing {
  private readonly keys: Map<string, EncryptionKey>;

  /** The first key is the primary one; without keys nothing can be stored. */
  constructor(keys: EncryptionKey[]) {
    this.keys = new Map(keys.map(key => [key.id, key]));
  }

  get isEmpty(): boolean {
    return this.keys.size === 0;
  }

  get all(): EncryptionKey[] {
    return [...this.keys.values()];
  }

  /** Throws `NoKey` with the name of the configuration key. */
  get primary(): EncryptionKey {
    const [first] = this.keys.values();
    if (first) return first;
    throw new CredentialsUnavailableError(
      'NoKey',
      `Credentials cannot be stored: no key is configured under ${CONFIG_KEY}.`,
    );
  }

  /** Throws `UnknownKey`. */
  find(id: string): EncryptionKey {
    const key = this.keys.get(id);
    if (key) return key;
    throw new CredentialsUnavailableError(
      'UnknownKey',
      `The credential was encrypted with the key '${id}', which is not configured under ${CONFIG_KEY}.`,
    );
  }
}

/** A key for another purpose than encryption, derived from a key of the ring. */
export function deriveKey({ key }: EncryptionKey, purpose: string): Buffer {
  return Buffer.from(
    hkdfSync('sha256', key, '', `external-clusters/${purpose}`, 32),
  );
}
