import { createHash } from 'node:crypto';

/** As many decimal digits as asked for (at most 18), the first one not 0. */
export function fakeDigits(count: number, ...words: string[]): string {
  const number = BigInt(`0x${digest(words, 'hex')}`).toString();
  return `1${number.slice(0, count - 1)}`;
}

/** A text of letters and digits, at most 40 characters: what secrets look like. */
export function fakeSecret(count: number, ...words: string[]): string {
  return digest(words, 'base64')
    .replace(/[^a-zA-Z0-9]/g, 'x')
    .slice(0, count);
}

function digest(words: string[], encoding: 'hex' | 'base64') {
  return createHash('sha256').update(words.join('/')).digest(encoding);
}
