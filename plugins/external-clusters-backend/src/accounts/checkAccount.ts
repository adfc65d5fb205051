import { JsonObject } from '@backstage/types';
import { AccountSettingsInput } from 'backstage-plugin-external-clusters-common';
import {
  AccountIdentity,
  AccountSettings,
  ClusterProviderFactory,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { randomUUID } from 'node:crypto';
import { ExternalIds } from '../credentials';
import { ProviderAccounts } from './ProviderAccounts';

/** A credential that was read, tried and found good. */
export interface CheckedAccount {
  factory: ClusterProviderFactory;
  settings: AccountSettings;
  identity: AccountIdentity;
}

/** Reads a credential strictly and tries it with one real call. Throws ProviderError; stores nothing. */
export async function checkAccount(
  input: AccountSettingsInput,
  options: {
    providers: ProviderAccounts;
    externalIds: ExternalIds;
    signal: AbortSignal;
  },
): Promise<CheckedAccount> {
  const factory = options.providers.factoryOf(input.provider);
  if (!factory.capabilities.discover) {
    throw new ProviderError(
      'InvalidRequest',
      `${factory.title} has no accounts to import from`,
      { field: 'provider' },
    );
  }
  const settings = factory.readAccount(input.settings as JsonObject);
  requireOwnExternalId(settings, input.owner, options.externalIds);

  const provider = options.providers.openUnsaved(factory, {
    id: `unsaved:${randomUUID()}`,
    name: 'of this credential',
    ...settings,
  });
  try {
    const identity = await provider.verifyAccount({ signal: options.signal });
    return { factory, settings, identity };
  } finally {
    await provider.close();
  }
}

/**
 * An external id that a user may choose protects nobody: with another customer's id they could use that customer's
 * role (the confused deputy of AWS's documentation). So it must be one that was made here, for this owner.
 */
function requireOwnExternalId(
  { scope }: AccountSettings,
  owner: string,
  externalIds: ExternalIds,
) {
  const { externalId } = scope;
  if (externalId === undefined) return;
  if (
    typeof externalId !== 'string' ||
    !externalIds.verify(owner, externalId)
  ) {
    throw new ProviderError(
      'InvalidRequest',
      `The external id was not made by this portal for ${owner}`,
      {
        code: 'EXTERNAL_ID_NOT_OURS',
        field: 'externalId',
        hint: 'Take the external id that the form shows and put it into the trust policy of the role.',
      },
    );
  }
}
