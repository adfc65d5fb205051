import { JsonObject, JsonValue } from '@backstage/types';
import {
  FormField,
  FormSection,
  Taint,
} from 'backstage-plugin-external-clusters-common';
import { Text } from '../../hooks/useText';
import { LabelledFact } from '../common/FactList';
import { isEmpty } from '../ProviderForm';

/** What was entered into one section of a form, in the words of the form. */
export function toFacts(
  { fields }: FormSection,
  settings: JsonObject,
  t: Text,
): LabelledFact[] {
  return fields.flatMap(field => {
    const value = settings[field.name];
    return value === undefined || isEmpty(value)
      ? []
      : [{ label: field.label, value: toWords(field, value, t) }];
  });
}

function toWords(field: FormField, value: JsonValue, t: Text): string {
  switch (field.kind) {
    case 'switch':
      return t(value ? 'create.review.yes' : 'create.review.no');
    case 'number':
      return [value, field.unit].filter(Boolean).join(' ');
    case 'choices':
      return (value as string[]).map(each => labelOf(field, each)).join(', ');
    case 'keyValues':
      return Object.entries(value as JsonObject)
        .map(([key, text]) => `${key}=${text}`)
        .join(', ');
    case 'taints':
      return (value as unknown as Taint[])
        .map(taint => `${taint.key}=${taint.value ?? ''}:${taint.effect}`)
        .join(', ');
    default:
      return labelOf(field, String(value));
  }
}

function labelOf({ choices }: FormField, value: string): string {
  return choices?.find(choice => choice.value === value)?.label ?? value;
}
