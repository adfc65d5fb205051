import { usePolledResource } from '../../../hooks/usePolledResource';

/** How often the inside of a cluster is asked for, in milliseconds: the backend keeps what it read for a little less. */
export const INSIDE_INTERVAL_MS = 10_000;

/** Asks for something inside a cluster while the tab is visible; without `load` nothing is asked. */
export function useInsideResource<T>(
  load: ((signal: AbortSignal) => Promise<T>) | undefined,
) {
  return usePolledResource(load, { intervalMs: INSIDE_INTERVAL_MS });
}
