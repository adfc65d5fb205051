import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { deriveKey, EncryptionKey, KeyRing } from './KeyRing';

const PURPOSE = 'external-id';
const NONCE_BYTES = 16;

/**
 * Makes the external ids with which AWS roles are assumed.
 *
 * An id belongs to one owner, who cannot choose it: otherwise somebody could use the portal to assume a role that
 * another customer of it was given (the confused deputy). Ids are not stored; they verify themselves.
 * They have 65 characters of those that AWS allows.
 */
export class ExternalIds {
  constructor(private readonly ring: KeyRing) {}

  /** Makes a new id for the owner, e.g. `group:default/team-a`. Throws `NoKey` without a configured key. */
  make(ownerRef: string): string {
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    return `${nonce}.${signature(this.ring.primary, ownerRef, nonce)}`;
  }

  /** Whether the id was made here for this owner, with any of the configured keys. */
  verify(ownerRef: string, externalId: string): boolean {
    const [nonce, mac, ...rest] = externalId.split('.');
    if (!nonce || !mac || rest.length > 0) return false;
    return this.ring.all.some(key =>
      isSame(mac, signature(key, ownerRef, nonce)),
    );
  }
}

function signature(key: EncryptionKey, ownerRef: string, nonce: string) {
  return createHmac('sha256', deriveKey(key, PURPOSE))
    .update(JSON.stringify([ownerRef.toLocaleLowerCase('en-US'), nonce]))
    .digest('base64url');
}

function isSame(one: string, other: string): boolean {
  const bytes = Buffer.from(one);
  const expected = Buffer.from(other);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
