import { Condition } from 'backstage-plugin-external-clusters-common';

const DAY = 24 * 60 * 60_000;

/** Warnings about the end of a credential, the most urgent first. */
const WARNINGS = [
  { days: 1, reason: 'ExpiresWithinADay' },
  { days: 7, reason: 'ExpiresWithinAWeek' },
  { days: 30, reason: 'ExpiresWithinAMonth' },
];

/** True where a credential has ended, whenever it was last used. */
export function isExpired(expiresAt: number | undefined, now: number): boolean {
  return expiresAt !== undefined && expiresAt <= now;
}

/** Of a credential that is accepted now: warns 30, 7 and 1 days before its end. */
export function judgeExpiry(
  expiresAt: number | undefined,
  now: number,
): Omit<Condition, 'type'> {
  const left = (expiresAt ?? Infinity) - now;
  const warning = WARNINGS.find(({ days }) => left <= days * DAY);
  return {
    status: 'True',
    reason: warning ? warning.reason : 'Accepted',
    message: warning
      ? `The credential ends ${inWords(left)}, on ${dateOf(
          now + left,
        )}: replace it before.`
      : 'The credential is accepted.',
  };
}

/** `2026-01-31`, in UTC. */
export function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function inWords(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  if (days === 0) return 'within a day';
  return days === 1 ? 'in a day' : `in ${days} days`;
}
