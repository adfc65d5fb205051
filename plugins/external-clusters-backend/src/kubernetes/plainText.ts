/**
 * Makes text from clusters safe to show: control characters (with terminal escapes) and characters that change the
 * direction of writing are removed, and it is cut at `most` characters.
 */
export function plainText(text: string, most: number): string {
  return text
    .slice(0, most * 2)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, most);
}
