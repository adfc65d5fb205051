import { JsonObject, JsonValue } from '@backstage/types';
import {
  FieldProblem,
  FormField,
  FormSection,
  Taint,
} from 'backstage-plugin-external-clusters-common';

/** What is checked against what. */
export interface SettingsCheck {
  sections: FormSection[];
  settings: JsonObject;
  /** Every field that has to be filled is a problem while it is empty. */
  complete: boolean;
}

/**
 * Checks settings against the form that asked for them: fields that the form does not have, kinds, patterns, limits
 * and choices. Rules over several fields are the provider's own affair.
 */
export function checkSettings({
  sections,
  settings,
  complete,
}: SettingsCheck): FieldProblem[] {
  const fields = sections.flatMap(section => section.fields);
  const known = new Set(fields.map(({ name }) => name));
  const unknown = Object.keys(settings)
    .filter(name => !known.has(name))
    .map(field => ({ field, message: 'The form has no such field.' }));
  const wrong = fields.flatMap(field => {
    const message = problemOf(field, settings[field.name], complete);
    return message ? [{ field: field.name, message }] : [];
  });
  return [...unknown, ...wrong];
}

/** True for what a form that was left alone sends. */
export function isEmpty(value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

type Check = (field: FormField, value: JsonValue) => string | undefined;

const CHECKS: Record<FormField['kind'], Check> = {
  text: checkText,
  number: checkNumber,
  switch: (_field, value) =>
    typeof value === 'boolean' ? undefined : 'Choose on or off.',
  choice: (field, value) =>
    typeof value === 'string' ? checkChoice(field, value) : 'Choose one.',
  choices: (field, value) => {
    if (!isTexts(value)) return 'Choose from the list.';
    return value.map(each => checkChoice(field, each)).find(Boolean);
  },
  keyValues: (_field, value) =>
    isTextRecord(value) ? undefined : 'Enter pairs of key and value.',
  taints: (_field, value) =>
    Array.isArray(value) && value.every(isTaint)
      ? undefined
      : 'Enter key, value and effect of each taint.',
};

function problemOf(
  field: FormField,
  value: JsonValue | undefined,
  complete: boolean,
): string | undefined {
  if (value === undefined || isEmpty(value)) {
    return complete && field.required ? `${field.label} is needed.` : undefined;
  }
  return CHECKS[field.kind](field, value);
}

function checkText({ pattern, help }: FormField, value: JsonValue) {
  if (typeof value !== 'string') return 'Enter text.';
  if (!pattern || new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
    return undefined;
  }
  return help ?? 'It is not written as the provider asks for it.';
}

function checkNumber({ minimum, maximum }: FormField, value: JsonValue) {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    return 'Enter a whole number.';
  }
  if (minimum !== undefined && value < minimum) return `At least ${minimum}.`;
  if (maximum !== undefined && value > maximum) return `At most ${maximum}.`;
  return undefined;
}

function checkChoice({ choices, freeText }: FormField, value: string) {
  const choice = choices?.find(each => each.value === value);
  if (choice) return choice.unavailable;
  return freeText ? undefined : 'The provider does not offer it now.';
}

function isTexts(value: JsonValue): value is string[] {
  return Array.isArray(value) && value.every(each => typeof each === 'string');
}

function isTextRecord(value: JsonValue): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(each => typeof each === 'string')
  );
}

const EFFECTS: ReadonlySet<unknown> = new Set<Taint['effect']>([
  'NoSchedule',
  'PreferNoSchedule',
  'NoExecute',
]);

function isTaint(value: JsonValue | undefined): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const { key, value: text, effect } = value;
  return (
    typeof key === 'string' &&
    key !== '' &&
    (text === undefined || typeof text === 'string') &&
    EFFECTS.has(effect)
  );
}
