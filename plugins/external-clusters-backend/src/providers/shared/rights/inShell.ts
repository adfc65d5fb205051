/** A word as one argument of a POSIX shell, whatever is in it. */
export function inShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word)
    ? word
    : `'${word.replaceAll("'", `'\\''`)}'`;
}
