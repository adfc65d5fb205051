import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { mapCalls } from './mapCalls';
import { ProviderCallBudget } from './ProviderCallBudget';

/** Keeps the calls of a provider within the budget of its account. */
export function withBudget(
  provider: ClusterProvider,
  budget: ProviderCallBudget,
): ClusterProvider {
  return mapCalls(provider, (method, options, call) =>
    method === 'clusterCredential'
      ? budget.runFromMemory(options, call)
      : budget.run(options, call),
  );
}
