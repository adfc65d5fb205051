import { createHash } from 'node:crypto';

/** A version 4 shaped UUID that is the same for the same words, so that a restarted simulator shows the same identities. */
export function deterministicUuid(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\0')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
