import { JsonObject, JsonValue } from '@backstage/types';
import { Form, FormField } from 'backstage-plugin-external-clusters-common';

/** All fields of a form, in order. */
export function fieldsOf(form: Form): FormField[] {
  return form.sections.flatMap(({ fields }) => fields);
}

/** True for what a field holds that nobody filled in. */
export function isEmpty(value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

/**
 * Fits what was entered to a form that just came: empty fields get their defaults, and choices that are no longer
 * offered are taken back. What belongs to fields that this form does not have stays, for the case that they return.
 */
export function fitSettings(form: Form, settings: JsonObject): JsonObject {
  const fitted = { ...settings };
  for (const field of fieldsOf(form)) {
    const value = offeredPart(field, settings[field.name]);
    fitted[field.name] =
      value === undefined ? (field.default as JsonValue | undefined) : value;
  }
  return fitted;
}

/** What is sent: filled fields that the form has. */
export function sentSettings(form: Form, settings: JsonObject): JsonObject {
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ name, kind }) => {
      const value =
        kind === 'taints' ? withKeys(settings[name]) : settings[name];
      return isEmpty(value) ? [] : [[name, value]];
    }),
  );
}

// A row that was added and never filled in is no taint.
function withKeys(value: JsonValue | undefined): JsonValue | undefined {
  return Array.isArray(value)
    ? value.filter(taint => (taint as JsonObject).key)
    : value;
}

/** Undefined where nothing was entered, or where it is not offered any more. */
function offeredPart(
  { kind, choices, freeText }: FormField,
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (value === undefined || freeText) return value;
  const isOffered = (each: JsonValue | undefined) =>
    choices?.some(choice => choice.value === each && !choice.unavailable);
  if (kind === 'choice') {
    return value === '' || isOffered(value) ? value : undefined;
  }
  return kind === 'choices' && Array.isArray(value)
    ? value.filter(isOffered)
    : value;
}
