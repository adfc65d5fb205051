/** Words of printable ASCII with single spaces between: most of what clusters send, and fine as it is. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Makes text from clusters safe to show: control characters (with terminal escapes) and characters that change the
 * direction of writing are removed, and it is cut at `most` characters.
 */
export function plainText(text: string, most: number): string {
  if (text.length <= most && PLAIN.test(text)) return text;
  return cut(text, most * 2)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, most);
}

/** The beginning as a text of its own: a mere slice would keep all of the text in memory for as long as it lives. */
function cut(text: string, most: number): string {
  return text.length > most
    ? Buffer.from(text.slice(0, most), 'utf16le').toString('utf16le')
    : text;
}
