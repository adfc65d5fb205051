import { JsonObject } from '@backstage/types';
import { Settings } from '../../../shared/forms';
import { clusterSections } from './clusterSections';
import { nodePoolSections } from './nodePoolSections';

/** Every field that some form of a cluster or of a node pool has. */
const ALL_FIELDS = new Set(
  [{ autoscaling: true }, { autoscaling: false }].flatMap(settings =>
    [
      ...clusterSections(undefined, new Settings(settings)),
      ...nodePoolSections(undefined, new Settings(settings)),
    ].flatMap(({ fields }) => fields.map(({ name }) => name)),
  ),
);

/** The settings without what was entered before another choice took its field away. */
export function relevantSettings(
  settings: JsonObject,
  sections: { fields: { name: string }[] }[],
): JsonObject {
  const shown = new Set(
    sections.flatMap(({ fields }) => fields.map(({ name }) => name)),
  );
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name]) => shown.has(name) || !ALL_FIELDS.has(name),
    ),
  );
}
