/** Shows a key only where it looks like one, so that no misplaced secret or control character is shown. */
export function showKey(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.-]{0,40}$/.test(key) ? key : '(another name)';
}
