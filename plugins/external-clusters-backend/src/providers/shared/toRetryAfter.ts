/** Longer waits are cut: the next answer will say again how long. */
const LONGEST_WAIT = 15 * 60 * 1000;

/**
 * Reads a `Retry-After` header: seconds, or a date.
 *
 * @returns milliseconds from `now`, between 0 and 15 minutes; undefined when the header says nothing usable
 */
export function toRetryAfter(
  header: string | undefined,
  now: number,
): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : undefined;
  const wait =
    seconds === undefined ? Date.parse(header) - now : seconds * 1000;
  if (Number.isNaN(wait)) return undefined;
  return Math.min(Math.max(wait, 0), LONGEST_WAIT);
}
