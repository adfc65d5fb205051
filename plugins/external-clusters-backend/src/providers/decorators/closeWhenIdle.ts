import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { mapCalls } from './mapCalls';

/**
 * Lets the calls that run on a provider end before it is closed.
 *
 * `close` resolves when the provider is closed. It ends no call: those that wait for the budget or for an answer take
 * as long as their deadline lets them.
 */
export function closeWhenIdle(provider: ClusterProvider): ClusterProvider {
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;
  const close = async () => {
    // Calls that follow from others may begin meanwhile.
    while (running.size > 0) await Promise.allSettled(running);
    await provider.close();
  };
  return {
    ...mapCalls(provider, async (_method, options, call) => {
      const answer = call(options);
      running.add(answer);
      try {
        return await answer;
      } finally {
        running.delete(answer);
      }
    }),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}
