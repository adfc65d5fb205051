import { Resource } from './Resource';

/** The value of a resource that answers the present question, and not the one before it. */
export function answerOf<T>(resource: Resource<T>): T | undefined {
  return resource.kind === 'Loaded' && !resource.pending
    ? resource.value
    : undefined;
}
