import { parseEntityRef } from '@backstage/catalog-model';

/** Whether a text names an entity, with its kind. */
export function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
