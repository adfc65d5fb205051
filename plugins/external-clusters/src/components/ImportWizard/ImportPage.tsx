/** Imports clusters step by step. */
export function ImportPage() {
  return null;
}
