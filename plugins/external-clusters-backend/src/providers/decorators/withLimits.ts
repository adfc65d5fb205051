import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { closeWhenIdle } from './closeWhenIdle';
import { ProviderCallBudget } from './ProviderCallBudget';
import { Timing } from './Timing';
import { withBudget } from './withBudget';
import { withDeadline } from './withDeadline';
import { CallCounter, withMetrics } from './withMetrics';

export interface Limits {
  budget: ProviderCallBudget;
  /** The provider's name, for the counter. */
  provider: string;
  counter: CallCounter;
  timing: Timing;
}

/**
 * Puts deadline, budget and metrics around a provider, and closes it only when no call runs on it: the only way in which
 * the product uses one.
 */
export function withLimits(
  provider: ClusterProvider,
  { budget, provider: name, counter, timing }: Limits,
): ClusterProvider {
  const paced = withBudget(provider, budget);
  const limited = withMetrics(withDeadline(paced, timing), name, counter);
  // Outermost, so that deadlines bound how long closing waits.
  return closeWhenIdle(limited);
}
