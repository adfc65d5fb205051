import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { LRUCache } from 'lru-cache';
import { ProviderCallBudget } from './ProviderCallBudget';
import { Timing } from './Timing';
import { withLimits } from './withLimits';
import { CallCounter } from './withMetrics';

const MOST_ACCOUNTS = 5000;

/** Puts limits around the providers of many accounts; those of one account share its budget, however often it is opened. */
export function createProviderLimiter(options: {
  counter: CallCounter;
  timing: Timing;
}) {
  const budgets = new LRUCache<string, ProviderCallBudget>({
    max: MOST_ACCOUNTS,
  });
  const budgetOf = (accountId: string) => {
    const known = budgets.get(accountId);
    if (known) return known;
    const budget = new ProviderCallBudget(options.timing);
    budgets.set(accountId, budget);
    return budget;
  };
  return (
    provider: ClusterProvider,
    account: { id: string; provider: string },
  ): ClusterProvider =>
    withLimits(provider, {
      ...options,
      budget: budgetOf(account.id),
      provider: account.provider,
    });
}
