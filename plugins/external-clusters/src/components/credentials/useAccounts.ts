import { useState } from 'react';
import { Account } from 'backstage-plugin-external-clusters-common';
import { useCredentialDrafts } from './useCredentialDrafts';

/** The accounts of a wizard, with those that are stored while it goes on. */
export function useAccounts(offered: Account[]) {
  const [accounts, setAccounts] = useState(offered);
  const drafts = useCredentialDrafts();
  return {
    accounts,
    drafts,
    add: (account: Account) => {
      setAccounts(before => [...before, account]);
      drafts.forget(account.provider);
    },
    replace: (account: Account) =>
      setAccounts(before =>
        before.map(each => (each.id === account.id ? account : each)),
      ),
  };
}
