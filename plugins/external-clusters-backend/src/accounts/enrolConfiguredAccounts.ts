import { LoggerService } from '@backstage/backend-plugin-api';
import { isProviderError } from 'backstage-plugin-external-clusters-node';
import { AccountStore } from '../database';
import { ConfiguredAccounts } from './ConfiguredAccounts';

/**
 * Gives every account of app-config its row, so that clusters can refer to it and the observer finds it.
 * An account with wrong settings is told to the operator and hurts nothing else.
 */
export async function enrolConfiguredAccounts(
  configured: ConfiguredAccounts,
  options: { accounts: AccountStore; logger: LoggerService },
): Promise<void> {
  for (const { account, settings } of configured.list()) {
    const { id, name, provider } = account;
    const usable = !isProviderError(settings);
    await options.accounts.upsertFromConfig({
      name,
      provider,
      scope: usable ? settings.scope : {},
      credentialExpiresAt: usable ? settings.credentialExpiresAt : undefined,
    });
    if (usable) continue;
    options.logger.error('An account of app-config cannot be used', {
      account: name,
      field: settings.field ?? '',
      reason: settings.message,
    });
    await options.accounts.setAccess(id, {
      access: { status: 'Unauthorized', message: settings.message },
    });
  }
}
