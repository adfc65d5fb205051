import { useCallback, useEffect, useState } from 'react';
import { Resource } from './Resource';
import { toExternalClustersError } from './toExternalClustersError';

/**
 * Asks once, and again on `refresh`.
 *
 * @param load - must be memoised; another function is another question.
 */
export function useResource<T>(load: (signal: AbortSignal) => Promise<T>): {
  resource: Resource<T>;
  refresh: () => void;
} {
  const [resource, setResource] = useState<Resource<T>>({ kind: 'Loading' });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const unlessGone = (next: Resource<T>) =>
      controller.signal.aborted || setResource(next);
    setResource({ kind: 'Loading' });
    load(controller.signal).then(
      value => unlessGone({ kind: 'Loaded', value, pending: false }),
      thrown =>
        unlessGone({ kind: 'Failed', error: toExternalClustersError(thrown) }),
    );
    return () => controller.abort();
  }, [load, round]);

  const refresh = useCallback(() => setRound(number => number + 1), []);
  return { resource, refresh };
}
