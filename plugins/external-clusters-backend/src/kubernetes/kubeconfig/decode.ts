import { MINIFY } from './hints';
import { refuse } from './refuse';

/** The largest kubeconfig in bytes, once decoded. */
const MOST_BYTES = 64 * 1024;
/** The same in base64, with a line break after each 64 characters. */
const MOST_BASE64_BYTES = Math.ceil((MOST_BYTES * 4) / 3) + MOST_BYTES / 32;

/**
 * Gives the text of a kubeconfig, which may be in base64 as a whole (once). Refuses what is too large before
 * anything looks into it: TOO_LARGE, NOT_A_KUBECONFIG.
 */
export function decode(input: string): string {
  const size = Buffer.byteLength(input);
  if (size > MOST_BASE64_BYTES) throw tooLarge();
  const text = decodeBase64(input) ?? input;
  if (Buffer.byteLength(text) > MOST_BYTES) throw tooLarge();
  if (text.includes('\0')) throw notText();
  return text.replace(/^\uFEFF/, '');
}

function decodeBase64(input: string): string | undefined {
  const compact = input.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(compact)) return undefined;
  if (compact.length % 4 !== 0) return undefined;
  const bytes = Buffer.from(compact, 'base64');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw notText();
  }
}

function tooLarge() {
  return refuse(
    'TOO_LARGE',
    `The kubeconfig is larger than ${MOST_BYTES / 1024} KiB.`,
    { field: 'kubeconfig', hint: MINIFY },
  );
}

function notText() {
  return refuse('NOT_A_KUBECONFIG', 'This is not a text file.', {
    field: 'kubeconfig',
  });
}
