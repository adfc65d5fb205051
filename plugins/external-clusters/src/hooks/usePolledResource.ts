import { useCallback, useEffect, useState } from 'react';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { Resource } from './Resource';
import { startPolling } from './startPolling';
import { usePageVisible } from './usePageVisible';

/** How often the views ask again unless they say otherwise, in milliseconds; the answer comes from the portal's database. */
export const POLL_INTERVAL_MS = 5_000;

type Load<T> = (signal: AbortSignal) => Promise<T>;

/** What came last, each with the question that it belongs to. */
interface State<T> {
  answer?: { load: Load<T>; value: T };
  failure?: { load: Load<T>; error: ExternalClustersError };
}

/**
 * Asks at once, every {@link POLL_INTERVAL_MS} while the tab is visible, when it becomes visible
 * again, and on `refresh`. The last value is kept when asking fails, unless it is not permitted any more (status 403).
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
  const [state, setState] = useState<State<T>>({});
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
      onValue: value => setState({ answer: { load, value } }),
      onError: error =>
        setState(({ answer }) => ({
          answer: error.status === 403 ? undefined : answer,
          failure: { load, error },
        })),
    });
  }, [load, visible, round, intervalMs]);

  const refresh = useCallback(() => setRound(number => number + 1), []);
  return { resource: toResource(state, load), refresh };
}

function toResource<T>(
  { answer, failure }: State<T>,
  load: Load<T> | undefined,
): Resource<T> {
  const isAbout = (part: { load: Load<T> }) =>
    load === undefined || part.load === load;
  // That another question failed says nothing about this one.
  const error = failure && isAbout(failure) ? failure.error : undefined;
  if (answer) {
    return {
      kind: 'Loaded',
      value: answer.value,
      pending: !isAbout(answer),
      refreshError: error,
    };
  }
  return error ? { kind: 'Failed', error } : { kind: 'Loading' };
}
