import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { toExternalClustersError } from './toExternalClustersError';

/** Loads at once and again `intervalMs` after each answer; the returned function ends it. */
export function startPolling<T>(options: {
  load: (signal: AbortSignal) => Promise<T>;
  intervalMs: number;
  onValue: (value: T) => void;
  onError: (error: ExternalClustersError) => void;
}): () => void {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const attempt = async () => {
    try {
      const value = await options.load(controller.signal);
      return () => options.onValue(value);
    } catch (thrown) {
      return () => options.onError(toExternalClustersError(thrown));
    }
  };
  const run = async () => {
    const report = await attempt();
    if (!controller.signal.aborted) {
      report();
      timer = setTimeout(run, options.intervalMs);
    }
  };

  run();
  return () => {
    controller.abort();
    clearTimeout(timer);
  };
}
