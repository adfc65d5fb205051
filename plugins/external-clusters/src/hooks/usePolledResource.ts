import { useCallback, useEffect, useState } from 'react';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { Resource } from './Resource';
import { startPolling } from './startPolling';
import { usePageVisible } from './usePageVisible';

/** How often the views ask again unless they say otherwise, in milliseconds; the answer comes from the portal's database. */
export const POLL_INTERVAL_MS = 5_000;

type Load<T> = (signal: AbortSignal) => Promise<T>;

interface State<T> {
  /** The question that the answer belongs to. */
  load: Load<T> | undefined;
  value?: { current: T };
  error?: ExternalClustersError;
}

/**
 * Asks at once, every {@link POLL_INTERVAL_MS} while the tab is visible, when it becomes visible
 * again, and on `refresh`. The last value is kept when asking fails.
 *
 * @param load - must be memoised; another function is another question. Without one nothing is asked, and what was
 *   answered last stays.
 * @param options - `intervalMs` where the answer costs more than a look into the database
 */
export function usePolledResource<T>(
  load: Load<T> | undefined,
  options: { intervalMs?: number } = {},
): {
  resource: Resource<T>;
  refresh: () => void;
} {
  const [state, setState] = useState<State<T>>({ load });
  const [round, setRound] = useState(0);
  const visible = usePageVisible();
  const intervalMs = options.intervalMs ?? POLL_INTERVAL_MS;

  useEffect(() => {
    if (!visible || !load) {
      return undefined;
    }
    return startPolling({
      load,
      intervalMs,
      onValue: current => setState({ load, value: { current } }),
      onError: error => setState(({ value }) => ({ load, value, error })),
    });
  }, [load, visible, round, intervalMs]);

  const refresh = useCallback(() => setRound(number => number + 1), []);
  return { resource: toResource(state, load), refresh };
}

function toResource<T>(
  state: State<T>,
  load: Load<T> | undefined,
): Resource<T> {
  if (state.value) {
    return {
      kind: 'Loaded',
      value: state.value.current,
      pending: load !== undefined && state.load !== load,
      refreshError: state.error,
    };
  }
  // That another question failed says nothing about this one.
  const answered = load === undefined || state.load === load;
  return state.error && answered
    ? { kind: 'Failed', error: state.error }
    : { kind: 'Loading' };
}
