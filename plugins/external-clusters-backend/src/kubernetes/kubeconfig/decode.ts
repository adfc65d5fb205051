import { decodeStrictBase64 } from './base64';
import { MINIFY } from './hints';
import { refuse } from './refuse';

/** The largest kubeconfig in bytes, once decoded. */
const MOST_BYTES = 64 * 1024;
/** The same in base64, with a line break after each 64 characters. */
const MOST_BASE64_BYTES = Math.ceil((MOST_BYTES * 4) / 3) + MOST_BYTES / 32;
/** Shorter text is rather a word than a kubeconfig in base64. */
const FEWEST_BASE64_CHARACTERS = 16;

/**
 * Gives the text of a kubeconfig, which may be in base64 as a whole (once). Refuses what is too large before
 * anything looks into it: TOO_LARGE, NOT_A_KUBECONFIG.
 */
export function decode(input: string): string {
  if (Buffer.byteLength(input) > MOST_BASE64_BYTES) throw tooLarge();
  const text = decodeBase64(input) ?? input;
  if (Buffer.byteLength(text) > MOST_BYTES) throw tooLarge();
  if (text.includes('\0')) {
    throw refuse('NOT_A_KUBECONFIG', 'This is not a text file.', {
      field: 'kubeconfig',
    });
  }
  return text.replace(/^\uFEFF/, '');
}

function decodeBase64(input: string): string | undefined {
  const bytes = decodeStrictBase64(input);
  if (!bytes || input.length < FEWEST_BASE64_CHARACTERS) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return undefined;
  }
}

function tooLarge() {
  return refuse(
    'TOO_LARGE',
    `The kubeconfig is larger than ${MOST_BYTES / 1024} KiB.`,
    { field: 'kubeconfig', hint: MINIFY },
  );
}
