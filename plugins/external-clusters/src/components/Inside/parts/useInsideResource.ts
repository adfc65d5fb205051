import { Resource } from '../../../hooks/Resource';
import { usePolledResource } from '../../../hooks/usePolledResource';
import { CLUSTER_SILENT } from './clusterSilent';

/** How often the inside of a cluster is asked for, in milliseconds: the backend keeps what it read for a little less. */
export const INSIDE_INTERVAL_MS = 10_000;

/** Asks for something inside a cluster while the tab is visible; without `load` nothing is asked. */
export function useInsideResource<T>(
  load: ((signal: AbortSignal) => Promise<T>) | undefined,
): { resource: Resource<T>; refresh: () => void } {
  const { resource, refresh } = usePolledResource(load, {
    intervalMs: INSIDE_INTERVAL_MS,
  });
  return { resource: unlessSilent(resource), refresh };
}

/** What was seen in a cluster that was stopped or deleted meanwhile is not there any more. */
function unlessSilent<T>(resource: Resource<T>): Resource<T> {
  const error = resource.kind === 'Loaded' ? resource.refreshError : undefined;
  return error?.code === CLUSTER_SILENT ? { kind: 'Failed', error } : resource;
}
