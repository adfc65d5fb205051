import { createSecretKey, randomBytes } from 'node:crypto';
import { open, seal, Sealed } from './aesGcm';
import { CredentialsUnavailableError } from './CredentialsUnavailableError';
import { EncryptionKey, KeyRing } from './KeyRing';

const FORMAT = 'v1';
const TAG_BYTES = 16;
const IV_BYTES = 12;

/** Where a secret belongs. */
export interface SecretPlace {
  table: string;
  id: string;
  field: string;
}

/**
 * A secret as it is stored: encrypted with a data key of its own, which a key of the ring encrypts.
 *
 * As text `v1.KEY_ID.WRAPPED_DATA_KEY.SECRET`, the last three in base64url; the last two are IV, ciphertext and tag.
 * The secret is bound to its place, the data key to the row and to the key that encrypts it, both to the format.
 */
export class SecretEnvelope {
  private constructor(
    readonly keyId: string,
    private readonly dataKey: Sealed,
    private readonly secret: Sealed,
  ) {}

  static seal(
    plaintext: Buffer,
    key: EncryptionKey,
    place: SecretPlace,
  ): SecretEnvelope {
    const dataKey = randomBytes(32);
    const secret = seal(
      createSecretKey(dataKey),
      plaintext,
      secretPlace(place),
    );
    const wrapped = wrap(dataKey, key, place.id);
    return new SecretEnvelope(key.id, wrapped, secret);
  }

  /** Throws `Damaged` for text that is not exactly as `toString` writes it. */
  static parse(text: string): SecretEnvelope {
    const [format, keyId, dataKey, secret, ...rest] = text.split('.');
    if (format !== FORMAT || !keyId || !dataKey || !secret || rest.length > 0) {
      throw damaged();
    }
    return new SecretEnvelope(
      decodeBytes(keyId).toString('utf8'),
      split(decodeBytes(dataKey)),
      split(decodeBytes(secret)),
    );
  }

  /** Throws `UnknownKey`, or `Damaged` when key, place or any byte differs. */
  open(ring: KeyRing, place: SecretPlace): Buffer {
    const dataKey = this.unwrap(ring, place.id);
    try {
      return open(createSecretKey(dataKey), this.secret, secretPlace(place));
    } catch {
      throw damaged();
    } finally {
      dataKey.fill(0);
    }
  }

  /** The same secret under another key of the ring; its plaintext is not needed for that. */
  rewrap(ring: KeyRing, key: EncryptionKey, id: string): SecretEnvelope {
    const wrapped = wrap(this.unwrap(ring, id), key, id);
    return new SecretEnvelope(key.id, wrapped, this.secret);
  }

  toString(): string {
    const parts = [
      Buffer.from(this.keyId, 'utf8'),
      join(this.dataKey),
      join(this.secret),
    ];
    return [FORMAT, ...parts.map(part => part.toString('base64url'))].join('.');
  }

  private unwrap(ring: KeyRing, id: string): Buffer {
    const { key } = ring.find(this.keyId);
    try {
      return open(key, this.dataKey, dataKeyPlace(id, this.keyId));
    } catch {
      throw damaged();
    }
  }
}

/** Zeroes the data key once it is wrapped. */
function wrap(dataKey: Buffer, key: EncryptionKey, id: string): Sealed {
  const wrapped = seal(key.key, dataKey, dataKeyPlace(id, key.id));
  dataKey.fill(0);
  return wrapped;
}

function secretPlace({ table, id, field }: SecretPlace): Buffer {
  return unambiguous('secret', table, id, field);
}

function dataKeyPlace(id: string, keyId: string): Buffer {
  return unambiguous('dataKey', id, keyId);
}

/** JSON keeps the borders between the parts. */
function unambiguous(...parts: string[]): Buffer {
  return Buffer.from(JSON.stringify(['external-clusters', FORMAT, ...parts]));
}

function join({ iv, ciphertext, tag }: Sealed): Buffer {
  return Buffer.concat([iv, ciphertext, tag]);
}

function split(bytes: Buffer): Sealed {
  if (bytes.length < IV_BYTES + TAG_BYTES) throw damaged();
  return {
    iv: bytes.subarray(0, IV_BYTES),
    ciphertext: bytes.subarray(IV_BYTES, -TAG_BYTES),
    tag: bytes.subarray(-TAG_BYTES),
  };
}

function decodeBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  // Another spelling of the same bytes was not written by us.
  if (bytes.toString('base64url') !== text) throw damaged();
  return bytes;
}

function damaged() {
  return new CredentialsUnavailableError(
    'Damaged',
    'The stored credential cannot be opened: it, or the key with which it was encrypted, was changed.',
  );
}
