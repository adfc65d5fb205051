import { Resource } from './Resource';

/** The value of a resource once there is one. */
export function valueOf<T>(resource: Resource<T>): T | undefined {
  return resource.kind === 'Loaded' ? resource.value : undefined;
}
