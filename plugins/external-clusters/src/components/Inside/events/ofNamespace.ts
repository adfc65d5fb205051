import { EventList } from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../../hooks/Resource';

/** The events of one namespace: where it cannot be read, those of another must not stand under its name. */
export function ofNamespace(
  resource: Resource<{ namespace: string; events: EventList }>,
  namespace: string,
): Resource<EventList> {
  if (resource.kind !== 'Loaded') {
    return resource;
  }
  const { value, refreshError } = resource;
  return refreshError && value.namespace !== namespace
    ? { kind: 'Failed', error: refreshError }
    : { ...resource, value: value.events };
}
