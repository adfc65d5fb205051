import { JsonObject, JsonValue } from '@backstage/types';
import { Form, FormField } from 'backstage-plugin-external-clusters-common';

const MOST_ROUNDS = 10;

/**
 * Fills a form in as somebody in a hurry does: what has to be chosen gets its default, or the first choice that there
 * is. Asks for the form again as long as that brings up more to choose.
 */
export async function fillForm(
  given: JsonObject,
  ask: (settings: JsonObject) => Promise<Form>,
): Promise<JsonObject> {
  let settings = given;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { sections } = await ask(settings);
    const known = settings;
    const missing = sections
      .flatMap(({ fields }) => fields)
      .filter(({ name, required }) => required && known[name] === undefined)
      .flatMap((field): [string, JsonValue][] => {
        const value = valueOf(field);
        return value === undefined ? [] : [[field.name, value]];
      });
    if (missing.length === 0) return settings;
    settings = { ...settings, ...Object.fromEntries(missing) };
  }
  throw new Error('The form never ends');
}

function valueOf(field: FormField): JsonValue | undefined {
  if (field.default !== undefined) return field.default as JsonValue;
  const first = field.choices?.find(({ unavailable }) => !unavailable)?.value;
  if (first === undefined) return undefined;
  return field.kind === 'choices' ? [first] : first;
}
