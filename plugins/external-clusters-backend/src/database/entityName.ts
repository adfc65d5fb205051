import { createHash } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const HASH_CHARACTERS = 10;
const LONGEST_SLUG = 50;

/** What the name of a catalog entity is made of. */
export interface EntityNameParts {
  provider: string;
  /** Canonical: the same cluster always has the same. */
  ref: string;
  /** At registration; a later transfer does not change the name. */
  owner: string;
  /** The provider's own name of the cluster. */
  name: string;
  /**
   * 0, or how many names are taken: an owner who gave the cluster away, name and all, may register it again.
   */
  attempt: number;
}

/**
 * Name of the catalog entity of a registration: readable, valid for the catalog, and different for clusters of one
 * name in two places. At most 61 of the 63 characters that the catalog allows.
 */
export function entityName(parts: EntityNameParts): string {
  const slug = toSlug(parts.name);
  return slug ? `${slug}-${toHash(parts)}` : toHash(parts);
}

function toSlug(name: string): string {
  return name
    .normalize('NFKD')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}

function toHash({ provider, ref, owner, attempt }: EntityNameParts): string {
  const input = JSON.stringify([provider, ref, owner, attempt]);
  const digest = createHash('sha256').update(input).digest();
  // Five bits of a byte each: 50 bits in all.
  return Array.from(
    digest.subarray(0, HASH_CHARACTERS),
    byte => BASE32[byte % 32],
  ).join('');
}
