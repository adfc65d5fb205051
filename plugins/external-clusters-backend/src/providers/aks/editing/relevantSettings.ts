import { JsonObject } from '@backstage/types';
import { FormSection } from 'backstage-plugin-external-clusters-common';

/** Fields that another choice takes away and brings back. */
const COMING_AND_GOING = new Set([
  'count',
  'minCount',
  'maxCount',
  'zones',
  'identityId',
]);

/** The settings without what was entered before another choice took its field away. */
export function relevantSettings(
  sections: FormSection[],
  given: JsonObject,
): JsonObject {
  const shown = new Set(
    sections.flatMap(({ fields }) => fields.map(({ name }) => name)),
  );
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name]) => shown.has(name) || !COMING_AND_GOING.has(name),
    ),
  );
}
