import { JsonValue } from '@backstage/types';
import { FormField } from 'backstage-plugin-external-clusters-common';
import { Text } from '../../hooks/useText';
import { isEmpty } from './FormSettings';

/** What can be said against a value without asking the provider. */
export function complaintOf(
  field: FormField,
  value: JsonValue | undefined,
  t: Text,
): string | undefined {
  const { label, kind, required, pattern, minimum, maximum } = field;
  if (value === undefined || isEmpty(value)) {
    return required ? t('form.required') : undefined;
  }
  if (kind === 'text' && pattern && !matches(pattern, value)) {
    return field.help ?? t('form.pattern', { label });
  }
  if (kind !== 'number') return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    return t('form.wholeNumber');
  }
  if (minimum !== undefined && value < minimum) {
    return t('form.atLeast', { minimum: String(minimum) });
  }
  return maximum !== undefined && value > maximum
    ? t('form.atMost', { maximum: String(maximum) })
    : undefined;
}

function matches(pattern: string, value: JsonValue): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(String(value));
}
