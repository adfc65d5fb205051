const DAY_MS = 24 * 60 * 60 * 1000;

/** How near the end of a credential is: people are warned a month, a week and a day before. */
export type ExpiryStage = 'Far' | 'Month' | 'Week' | 'Day' | 'Expired';

/** How a stage is told, from a note to an alarm; what is far is not told. */
export const expirySeverity: Record<
  Exclude<ExpiryStage, 'Far'>,
  'info' | 'warning' | 'error'
> = { Month: 'info', Week: 'warning', Day: 'error', Expired: 'error' };

/** The stage of a credential that ends at `expiresAt`; both are epoch milliseconds. One that never ends is far from it. */
export function expiryStage(
  expiresAt: number | undefined,
  now: number,
): ExpiryStage {
  if (expiresAt === undefined) return 'Far';
  const left = expiresAt - now;
  if (left <= 0) return 'Expired';
  if (left <= DAY_MS) return 'Day';
  if (left <= 7 * DAY_MS) return 'Week';
  return left <= 30 * DAY_MS ? 'Month' : 'Far';
}

/** Whole days that are left, at least one while anything is. */
export function daysLeft(expiresAt: number, now: number): number {
  return Math.ceil((expiresAt - now) / DAY_MS);
}
