import { isProviderError } from 'backstage-plugin-external-clusters-node';
import { AccountRecord } from '../database/records';
import { TickClaim } from '../database/TickStore';
import { isPortalBusy } from '../kubernetes';
import { retryAfter, throwIfTaken } from '../work';
import { TickContext } from './TickContext';
import { toAccess } from './toAccess';

/** An account that could not be asked. */
export interface AccountFailure {
  claim: TickClaim;
  account: AccountRecord;
  error: unknown;
  /** The account is the kubeconfig of its one cluster. */
  isCluster: boolean;
}

/**
 * Records that an account could not be asked, for all of its clusters; facts and states stay. Returns until when the
 * provider wants to be left alone. Throws the error again where it is none of the provider's: the work was taken
 * away, or ended.
 */
export async function recordAccountFailure(
  context: TickContext,
  { claim, account, error, isCluster }: AccountFailure,
): Promise<number | undefined> {
  throwIfTaken(error);
  // Of a cluster that is asked itself, and whose answer the portal had no room for, nothing was learnt.
  if (isPortalBusy(error)) return undefined;
  const now = await context.clock.now();
  const wait = retryAfter(error, context.jitter());
  const retryAt = wait === undefined ? undefined : now + wait;
  const { credentialExpiresAt } = account;
  const access = toAccess(error, { now, credentialExpiresAt });
  if (retryAt !== undefined) {
    access.message = `${access.message} It is asked again after ${toTime(
      retryAt,
    )}.`;
  }
  await context.access.recordAccount(claim, account, {
    access,
    retryAt,
    isCluster,
  });
  if (access.status !== account.access.status) {
    context.logger.warn('An account cannot be read', {
      account: account.id,
      provider: account.provider,
      access: access.status,
      kind: isProviderError(error) ? error.kind : 'Unexpected',
    });
  }
  return retryAt;
}

/** `14:05 UTC` */
function toTime(at: number): string {
  return `${new Date(at).toISOString().slice(11, 16)} UTC`;
}
