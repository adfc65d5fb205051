import { useCallback, useEffect, useState } from 'react';
import { Resource } from './Resource';
import { toExternalClustersError } from './toExternalClustersError';

type Load<T> = (signal: AbortSignal) => Promise<T>;

const loading = { kind: 'Loading' } as const;

/**
 * Asks once, and again on `refresh`. What was answered to another question is never shown.
 *
 * @param load - must be memoised; another function is another question.
 */
export function useResource<T>(load: Load<T>): {
  resource: Resource<T>;
  refresh: () => void;
} {
  const [answer, setAnswer] = useState<{
    load: Load<T>;
    resource: Resource<T>;
  }>({ load, resource: loading });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const set = (resource: Resource<T>) => setAnswer({ load, resource });
    const unlessGone = (resource: Resource<T>) =>
      controller.signal.aborted || set(resource);
    set(loading);
    load(controller.signal).then(
      value => unlessGone({ kind: 'Loaded', value, pending: false }),
      thrown =>
        unlessGone({ kind: 'Failed', error: toExternalClustersError(thrown) }),
    );
    return () => controller.abort();
  }, [load, round]);

  const refresh = useCallback(() => setRound(number => number + 1), []);
  return {
    resource: answer.load === load ? answer.resource : loading,
    refresh,
  };
}
