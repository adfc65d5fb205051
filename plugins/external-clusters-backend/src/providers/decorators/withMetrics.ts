import {
  ClusterProvider,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import { mapCalls, ProviderMethod } from './mapCalls';

/** What is counted of a call: no account and no cluster, which would be too many series. */
export type CallAttributes = {
  provider: string;
  method: ProviderMethod;
  /** `Ok`, or the kind of the error. */
  outcome: string;
};

/** Counts one call: the shape of an OpenTelemetry counter. */
export interface CallCounter {
  add(value: number, attributes: CallAttributes): void;
}

/** Counts the calls of a provider by method and outcome. */
export function withMetrics(
  provider: ClusterProvider,
  name: string,
  counter: CallCounter,
): ClusterProvider {
  return mapCalls(provider, async (method, options, call) => {
    const count = (outcome: string) =>
      counter.add(1, { provider: name, method, outcome });
    try {
      const answer = await call(options);
      count('Ok');
      return answer;
    } catch (error) {
      count(isProviderError(error) ? error.kind : 'Unexpected');
      throw error;
    }
  });
}
