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

/** At most so many texts of what may be an object, with their names. The others are not even looked at. */
export function textsOf(value: unknown, most: number): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Object.keys(value).slice(0, most);
  return names.flatMap((name): [string, string][] => {
    const text = fieldOf(value, name);
    return typeof text === 'string' ? [[name, text]] : [];
  });
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

/** Epoch milliseconds of a time that is written down; undefined for what is none. */
export function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isFinite(time) ? time : undefined;
}
