import { plainText } from '../plainText';

const MOST_CHARACTERS = 253;

/** A field of something that may be of any type. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** At most so many items of what may be a list. */
export function listOf(value: unknown, most: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** Plain text of at most `most` characters; undefined for what is no text or empty. */
export function textOf(
  value: unknown,
  most = MOST_CHARACTERS,
): string | undefined {
  return typeof value === 'string'
    ? plainText(value, most) || undefined
    : undefined;
}

/** What dates can be: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST = 8.64e15;

/** Epoch milliseconds of a time, as text or as the official client reads it; undefined for what no date can be. */
export function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : value;
  const milliseconds = time instanceof Date ? time.getTime() : time;
  return typeof milliseconds === 'number' && Math.abs(milliseconds) <= LATEST
    ? milliseconds
    : undefined;
}
