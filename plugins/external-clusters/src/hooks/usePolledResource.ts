import { useCallback, useEffect, useState } from 'react';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { Resource } from './Resource';
import { startPolling } from './startPolling';
import { usePageVisible } from './usePageVisible';

/** How often the views ask again, in milliseconds; the answer comes from the portal's database. */
export const POLL_INTERVAL_MS = 5_000;

type Load<T> = (signal: AbortSignal) => Promise<T>;

interface State<T> {
  /** The question that the answer belongs to. */
  load: Load<T>;
  value?: { current: T };
  error?: ExternalClustersError;
}

/**
 * Asks at once, every {@link POLL_INTERVAL_MS} while the tab is visible, when it becomes visible
 * again, and on `refresh`. The last value is kept when asking fails.
 *
 * @param load - must be memoised; another function is another question.
 */
export function usePolledResource<T>(load: Load<T>): {
  resource: Resource<T>;
  refresh: () => void;
} {
  const [state, setState] = useState<State<T>>({ load });
  const [round, setRound] = useState(0);
  const visible = usePageVisible();

  useEffect(() => {
    if (!visible) {
      return undefined;
    }
    return startPolling({
      load,
      intervalMs: POLL_INTERVAL_MS,
      onValue: current => setState({ load, value: { current } }),
      onError: error => setState(({ value }) => ({ load, value, error })),
    });
  }, [load, visible, round]);

  const refresh = useCallback(() => setRound(number => number + 1), []);
  return { resource: toResource(state, load), refresh };
}

function toResource<T>(state: State<T>, load: Load<T>): Resource<T> {
  if (state.value) {
    return {
      kind: 'Loaded',
      value: state.value.current,
      pending: state.load !== load,
      refreshError: state.error,
    };
  }
  return state.error
    ? { kind: 'Failed', error: state.error }
    : { kind: 'Loading' };
}
