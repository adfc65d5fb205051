const MOST_MILLISECONDS = 15 * 60 * 1000;

/** Reads `Retry-After`, seconds or a date, as milliseconds from now; at most 15 minutes. */
export function retryAfter(
  value: string | undefined,
  now: number,
): number | undefined {
  if (value === undefined) return undefined;
  const milliseconds = /^\d{1,9}$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - now;
  if (Number.isNaN(milliseconds)) return undefined;
  return Math.min(Math.max(milliseconds, 0), MOST_MILLISECONDS);
}
