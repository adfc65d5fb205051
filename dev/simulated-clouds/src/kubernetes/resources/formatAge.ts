const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An age as kubectl shows it: `45s`, `12m`, `5h`, `3d`, `2y10d`. */
export function formatAge(milliseconds: number): string {
  if (milliseconds < 2 * MINUTE) return `${Math.floor(milliseconds / SECOND)}s`;
  if (milliseconds < 2 * HOUR) return `${Math.floor(milliseconds / MINUTE)}m`;
  if (milliseconds < 2 * DAY) return `${Math.floor(milliseconds / HOUR)}h`;
  const days = Math.floor(milliseconds / DAY);
  if (days < 2 * 365) return `${days}d`;
  return `${Math.floor(days / 365)}y${days % 365}d`;
}
