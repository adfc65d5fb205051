import {
  externalClusterAccountCreatePermission,
  externalClusterAccountDeletePermission,
  externalClusterAccountReadPermission,
  externalClusterAccountUpdatePermission,
} from 'backstage-plugin-external-clusters-common';
import { JsonObject } from '@backstage/types';
import { Accounts } from '../accounts/Accounts';
import { AccountAuthority } from './AccountAuthority';
import { AnyEndpoint, endpoint } from './Endpoint';

/** Lists, checks, stores and removes accounts. */
export function accountEndpoints(options: {
  authority: AccountAuthority;
  accounts: Accounts;
}): AnyEndpoint[] {
  const { authority, accounts } = options;

  const listAccounts = endpoint({
    id: 'listAccounts',
    callers: 'Users',
    authorize: (_request, caller) =>
      authority.requireOnAny(externalClusterAccountReadPermission, caller),
    handle: (_request, _subject, caller) => accounts.list(caller),
  });

  const verifyAccount = endpoint({
    id: 'verifyAccount',
    callers: 'Users',
    limited: true,
    audit: {
      eventId: 'account-validate',
      severityLevel: 'medium',
      meta: ({ body }) => ({ provider: body.provider, owner: body.owner }),
    },
    authorize: ({ body }, caller) =>
      authority.toCreateFor(
        body.owner,
        externalClusterAccountCreatePermission,
        caller,
      ),
    handle: ({ body, signal }) => accounts.verify(body, signal),
  });

  const createAccount = endpoint({
    id: 'createAccount',
    callers: 'Users',
    limited: true,
    audit: {
      eventId: 'account-create',
      severityLevel: 'high',
      meta: ({ body }) => ({
        provider: body.provider,
        owner: body.owner,
        name: body.name,
      }),
    },
    authorize: ({ body }, caller) =>
      authority.toCreateFor(
        body.owner,
        externalClusterAccountCreatePermission,
        caller,
      ),
    handle: ({ body, signal }, _subject, caller) =>
      accounts.create(body, caller, signal),
  });

  const createExternalId = endpoint({
    id: 'createExternalId',
    callers: 'Users',
    limited: true,
    authorize: ({ body }, caller) =>
      authority.toCreateFor(
        body.owner,
        externalClusterAccountCreatePermission,
        caller,
      ),
    handle: async ({ body }) => accounts.createExternalId(body.owner),
  });

  const replaceCredential = endpoint({
    id: 'replaceCredential',
    callers: 'Users',
    limited: true,
    audit: {
      eventId: 'account-update',
      severityLevel: 'high',
      meta: ({ params }) => ({ accountId: params.accountId }),
    },
    authorize: ({ params }, caller) =>
      authority.toUse(
        params.accountId,
        externalClusterAccountUpdatePermission,
        caller,
      ),
    handle: ({ body, signal }, account) =>
      accounts.replaceCredential(account, body.settings as JsonObject, signal),
  });

  const deleteAccount = endpoint({
    id: 'deleteAccount',
    callers: 'Users',
    audit: {
      eventId: 'account-delete',
      severityLevel: 'high',
      meta: ({ params }) => ({ accountId: params.accountId }),
    },
    authorize: ({ params }, caller) =>
      authority.toUse(
        params.accountId,
        externalClusterAccountDeletePermission,
        caller,
      ),
    handle: (_request, account) => accounts.remove(account),
  });

  return [
    listAccounts,
    verifyAccount,
    createAccount,
    createExternalId,
    replaceCredential,
    deleteAccount,
  ];
}
