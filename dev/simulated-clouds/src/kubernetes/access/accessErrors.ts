import { KubernetesError } from '../KubernetesError';
import { ResourceAttributes } from '../isAllowed';

/** There is an object of that name. */
export function alreadyExists({ group, resource, name }: ResourceAttributes) {
  const qualified = group ? `${resource}.${group}` : resource;
  return new KubernetesError(409, `${qualified} "${name}" already exists`, {
    details: { name, group: group || undefined, kind: resource },
    reason: 'AlreadyExists',
  });
}

/** The object that was sent is not one that the API takes. */
export function invalid(kind: string, name: string, reason: string) {
  return new KubernetesError(422, `${kind} "${name}" is invalid: ${reason}`, {
    details: { name, kind },
    reason: 'Invalid',
  });
}
