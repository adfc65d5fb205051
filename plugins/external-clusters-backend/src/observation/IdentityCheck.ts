import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { AccountRecord } from '../database/records';
import { callProvider, TickEndedError } from '../work';
import { TickContext } from './TickContext';

/** Makes sure that "not found" was said to the account that the clusters were registered with. */
export class IdentityCheck {
  private readonly context: Pick<TickContext, 'accounts' | 'logger'>;

  constructor(context: Pick<TickContext, 'accounts' | 'logger'>) {
    this.context = context;
  }

  /**
   * Asks the provider who we are. False where that differs from what is recorded, where nobody can tell, and the
   * first time, when there is nothing to compare with: then it is recorded.
   */
  async isOwn(
    account: AccountRecord,
    provider: ClusterProvider,
    signal: AbortSignal,
  ): Promise<boolean> {
    const key = await this.ask(provider, signal);
    if (key === undefined) return false;
    if (account.identityKey === undefined) {
      await this.context.accounts.setVerified(account.id, { identityKey: key });
      return false;
    }
    if (key === account.identityKey) return true;
    this.context.logger.warn(
      'The credential of an account belongs to somebody else now',
      { account: account.id, provider: account.provider },
    );
    return false;
  }

  private async ask(provider: ClusterProvider, signal: AbortSignal) {
    try {
      const identity = await callProvider(signal, () =>
        provider.verifyAccount({ signal }),
      );
      return identity.key;
    } catch (error) {
      if (error instanceof TickEndedError) throw error;
      return undefined;
    }
  }
}
