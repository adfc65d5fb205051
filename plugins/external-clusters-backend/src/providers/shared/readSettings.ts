import { JsonObject, JsonValue } from '@backstage/types';
import { AccountField } from 'backstage-plugin-external-clusters-common';
import { ProviderError } from 'backstage-plugin-external-clusters-node';

/** Enough of an unknown field's name to find it again. */
const LONGEST_NAME = 100;

/** One field as its provider reads it. */
export interface SettingsField extends AccountField {
  /** What a valid value looks like, in words that follow "has to be". */
  shape: string;
}

/** The values of one account's settings, each checked against its field. */
export interface SettingsReader {
  /** Throws when it is absent. */
  text(name: string): string;
  optionalText(name: string): string | undefined;
  /** A list, or text with commas or spaces between the items; empty when absent. */
  list(name: string): string[];
}

/**
 * Checks settings against the fields of a form, without any call.
 *
 * Fields that the form does not have are refused by name. Throws `InvalidRequest` with `field` and `hint`; a refused
 * value is never repeated, since it may be a secret in the wrong place.
 */
export function readSettings(
  settings: JsonObject,
  fields: SettingsField[],
): SettingsReader {
  refuseUnknown(settings, fields);
  const valueOf = (name: string) => {
    const field = fields.find(candidate => candidate.name === name);
    if (!field) throw new Error(`The form has no field ${name}`);
    const value = Object.hasOwn(settings, name) ? settings[name] : undefined;
    return { field, value };
  };
  const optionalText = (name: string) => {
    const { field, value } = valueOf(name);
    return isAbsent(value) ? undefined : toText(field, value);
  };
  return {
    optionalText,
    text: name => {
      const text = optionalText(name);
      if (text === undefined) throw missing(valueOf(name).field);
      return text;
    },
    list: name => {
      const { field, value } = valueOf(name);
      return isAbsent(value) ? [] : toList(field, value);
    },
  };
}

/** A value that is not what the field takes. */
export function refused(field: SettingsField): ProviderError {
  return new ProviderError('InvalidRequest', `${field.label} is not valid`, {
    code: 'INVALID_FIELD',
    field: field.name,
    hint: `${field.label} has to be ${field.shape}.`,
  });
}

function missing(field: SettingsField): ProviderError {
  return new ProviderError('InvalidRequest', `${field.label} is missing`, {
    code: 'MISSING_FIELD',
    field: field.name,
    hint: `${field.label} has to be ${field.shape}.`,
  });
}

function refuseUnknown(settings: JsonObject, fields: SettingsField[]) {
  const known = new Set(fields.map(field => field.name));
  const unknown = Object.keys(settings).find(name => !known.has(name));
  if (unknown === undefined) return;
  throw new ProviderError(
    'InvalidRequest',
    'The account has a field that this provider does not take',
    {
      code: 'UNKNOWN_FIELD',
      field: unknown.slice(0, LONGEST_NAME),
      hint: `Remove it. The fields are ${[...known].join(', ')}.`,
    },
  );
}

function isAbsent(value: JsonValue | undefined) {
  return value === undefined || value === null || value === '';
}

function toText(field: SettingsField, value: JsonValue | undefined): string {
  if (typeof value !== 'string') throw refused(field);
  // Where there is a pattern it decides, and the options are only what is offered for choice.
  const fits = field.pattern
    ? new RegExp(field.pattern).test(value)
    : field.options?.includes(value) ?? true;
  if (!fits) throw refused(field);
  return value;
}

function toList(field: SettingsField, value: JsonValue | undefined): string[] {
  const items = typeof value === 'string' ? value.split(/[\s,]+/) : value;
  if (!Array.isArray(items)) throw refused(field);
  return [...new Set(items.map(item => toText(field, item)))];
}
