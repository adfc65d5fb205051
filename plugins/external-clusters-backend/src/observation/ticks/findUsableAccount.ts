import { AccountRecord } from '../../database/records';
import { TickContext } from '../TickContext';

/**
 * The account that a cluster is read with: the oldest of its registrations' whose provider can be asked now.
 * Undefined when there is none: the state tick finds out when that is over.
 */
export async function findUsableAccount(
  { accounts, clouds, clock }: TickContext,
  cloudClusterId: string,
): Promise<AccountRecord | undefined> {
  const now = await clock.now();
  for (const id of await clouds.accountsOf(cloudClusterId)) {
    const account = await accounts.get(id);
    if (account && isUsable(account, now)) return account;
  }
  return undefined;
}

function isUsable({ access, retryAt }: AccountRecord, now: number): boolean {
  if (retryAt !== undefined && retryAt > now) return false;
  return access.status === 'Ok' || access.status === 'NotRead';
}
