import { isProviderError } from 'backstage-plugin-external-clusters-node';

const UNSAID_MILLISECONDS = 60_000;
const LONGEST_MILLISECONDS = 15 * 60_000;

/**
 * How long the account is left alone after an error: what the provider asked for, at most 15 minutes; a minute when
 * it asked without saying how long; undefined when it did not ask. Up to a tenth is added by chance (`jitter` is a
 * number from 0 to 1), so that replicas do not come back together.
 */
export function retryAfter(error: unknown, jitter: number): number | undefined {
  if (!isProviderError(error) || error.kind !== 'Throttled') return undefined;
  const asked = error.retryAfterMilliseconds ?? UNSAID_MILLISECONDS;
  const wait = Math.min(Math.max(asked, 1_000), LONGEST_MILLISECONDS);
  return Math.ceil(wait * (1 + jitter / 10));
}
