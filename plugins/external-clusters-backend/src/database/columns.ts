import { JsonValue } from '@backstage/types';

/** PostgreSQL gives big integers as text, SQLite as numbers. */
export type BigIntColumn = number | string;

/** The number in a column of big integers. */
export function toNumber(value: BigIntColumn): number {
  return Number(value);
}

/** The same for a column that may be null. */
export function toOptionalNumber(
  value: BigIntColumn | null,
): number | undefined {
  return value === null ? undefined : Number(value);
}

/** Null and empty text both mean that there is none. */
export function toOptionalText<T extends string>(
  value: T | null,
): T | undefined {
  return value || undefined;
}

/** Cuts text to what its column holds. */
export function fitText(value: string, length: number): string {
  return value.length > length ? value.slice(0, length) : value;
}

/** The same for text that may be absent. */
export function fitOptionalText(
  value: string | undefined,
  length: number,
): string | null {
  return value ? fitText(value, length) : null;
}

/** JSON whose keys are sorted, so that the same facts are always the same text. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isPlainObject(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}

/** Reads a column that {@link toJsonText} wrote. */
export function fromJsonText<T extends JsonValue | object>(text: string): T {
  return JSON.parse(text);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
