import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { toExternalClustersError } from './toExternalClustersError';

/**
 * Loads at once and again `intervalMs` after each answer; the returned function ends it. What is not permitted (status
 * 403) is not asked for again.
 */
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
      return { report: () => options.onValue(value), denied: false };
    } catch (thrown) {
      const error = toExternalClustersError(thrown);
      return {
        report: () => options.onError(error),
        denied: error.status === 403,
      };
    }
  };
  const run = async () => {
    const { report, denied } = await attempt();
    if (controller.signal.aborted) return;
    report();
    if (!denied) {
      timer = setTimeout(run, options.intervalMs);
    }
  };

  run();
  return () => {
    controller.abort();
    clearTimeout(timer);
  };
}
