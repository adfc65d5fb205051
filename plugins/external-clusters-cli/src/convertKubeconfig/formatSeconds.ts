const UNITS: readonly [string, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `365 days`, `1 hour`: in the largest unit of which there is more than one, or exactly one. */
export function formatSeconds(seconds: number): string {
  for (const [unit, length] of UNITS) {
    const isWhole = seconds === length;
    if (isWhole || seconds >= 2 * length) {
      const count = Math.round((seconds / length) * 10) / 10;
      return `${count} ${unit}${count === 1 ? '' : 's'}`;
    }
  }
  return `${seconds} seconds`;
}
