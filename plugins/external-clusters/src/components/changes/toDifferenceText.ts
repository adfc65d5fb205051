import { JsonValue } from '@backstage/types';
import {
  Autoscaling,
  FieldDifference,
  NodeTaint,
  Taint,
} from 'backstage-plugin-external-clusters-common';
import { Text } from '../../hooks/useText';

const NONE = 'none';

const fields = [
  'version',
  'desired',
  'autoscaling',
  'labels',
  'taints',
] as const;

/** What a field is called; one that is not known keeps the name that the backend gave. */
export function toFieldName(
  { field }: Pick<FieldDifference, 'field'>,
  t: Text,
): string {
  const known = fields.find(each => each === field);
  return known ? t(`changes.outside.fields.${known}`) : field;
}

/** The value behind the text of a difference: JSON but for plain strings, `none` for nothing. */
export function parseDifference(text: string): JsonValue {
  if (text === NONE) return null;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}

/** The text of a difference in words: `1 to 3 nodes` instead of JSON. */
export function toDifferenceText(
  { field }: Pick<FieldDifference, 'field'>,
  text: string,
  t: Text,
): string {
  // `1.30` is no number.
  if (field === 'version') return text;
  const value = parseDifference(text);
  if (value === null) return t('changes.outside.none');
  if (typeof value !== 'object') return text;
  if (field === 'autoscaling') {
    const { min, max } = value as unknown as Autoscaling;
    return t('changes.outside.range', { min: String(min), max: String(max) });
  }
  const parts = Array.isArray(value)
    ? (value as unknown as Taint[]).map(toTaintText)
    : Object.entries(value).map(([key, each]) => `${key}: ${each}`);
  return parts.join(', ') || t('changes.outside.none');
}

/** A taint as kubectl writes it. */
export function toTaintText({ key, value, effect }: NodeTaint): string {
  return `${key}${value ? `=${value}` : ''}:${effect}`;
}
