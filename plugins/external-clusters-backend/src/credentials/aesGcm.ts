import {
  createCipheriv,
  createDecipheriv,
  KeyObject,
  randomBytes,
} from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
// Without a pinned length Node accepts shorter tags, which are easier to forge.
const TAG_BYTES = 16;

/** What AES-256-GCM makes: all three parts are needed to open it. */
export interface Sealed {
  iv: Buffer;
  ciphertext: Buffer;
  tag: Buffer;
}

/** Encrypts and binds the text to its place, without which it cannot be opened. */
export function seal(key: KeyObject, plaintext: Buffer, place: Buffer): Sealed {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv, {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(place);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return { iv, ciphertext, tag: cipher.getAuthTag() };
}

/** Decrypts. Throws when key, place or any byte differs. */
export function open(key: KeyObject, sealed: Sealed, place: Buffer): Buffer {
  if (sealed.iv.length !== IV_BYTES) throw new Error('Wrong length of the IV');
  const decipher = createDecipheriv(ALGORITHM, key, sealed.iv, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(place);
  decipher.setAuthTag(sealed.tag);
  const begin = decipher.update(sealed.ciphertext);
  // Only now is the tag checked: nothing may be used before.
  return Buffer.concat([begin, decipher.final()]);
}
