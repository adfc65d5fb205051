import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  Account,
  Provider,
  Status,
} from 'backstage-plugin-external-clusters-common';
import { connectRouteRef, importRouteRef } from '../../routes';
import { useAccounts } from '../credentials';
import {
  clustersToImport,
  emptyDraft,
  furthestStep,
  ImportDraft,
  ImportStep,
} from './ImportDraft';
import { useAccountRights } from './useAccountRights';
import { useDiscovery } from './useDiscovery';
import { useImportRun } from './useImportRun';

/** What all steps need to know, asked for before the first of them. */
export interface ImportOffer {
  status: Status;
  providers: Provider[];
  accounts: Account[];
  canConnect: boolean;
}

/** The import as its steps see it: what was chosen, what may be chosen, and what choosing does. */
export type ImportWizardModel = ReturnType<typeof useImportWizard>;

/** Keeps an import while its steps come and go. */
export function useImportWizard(offer: ImportOffer) {
  const [draft, setDraft] = useState<ImportDraft>(emptyDraft);
  const accounts = useAccounts(offer.accounts);
  const rights = useAccountRights(draft.account?.id);
  const discovery = useDiscovery(draft.account?.id);
  const importRun = useImportRun();
  const { go, openConnect } = useImportNavigation();
  const change = useCallback(
    (part: Partial<ImportDraft>) =>
      setDraft(before => ({ ...before, ...part })),
    [],
  );

  const chooseProvider = ({ name, capabilities }: Provider) => {
    if (capabilities.connect) {
      openConnect();
      return;
    }
    if (name !== draft.provider) {
      setDraft({ ...emptyDraft, provider: name });
    }
    go('account');
  };
  const chooseAccount = (account: Account) => {
    if (account.id !== draft.account?.id) {
      const owners = ownersOf(account, offer.status);
      change({
        account,
        clusters: [],
        owner: owners.length === 1 ? owners[0] : '',
      });
    }
    go('rights');
  };
  const addAccount = (account: Account) => {
    accounts.add(account);
    chooseAccount(account);
  };
  const replaceAccount = (account: Account) => {
    accounts.replace(account);
    if (account.id === draft.account?.id) {
      // What the old credential was answered does not hold for the new one.
      change({ account });
      rights.refresh();
      discovery.refresh();
    }
  };
  const runImport = () => {
    if (draft.account) {
      const { account, owner, system } = draft;
      importRun.start(
        { accountId: account.id, owner, system: system || undefined },
        clustersToImport(draft),
      );
      go('result');
    }
  };
  const restart = () => {
    importRun.reset();
    discovery.refresh();
    setDraft(emptyDraft);
    go('provider');
  };
  return {
    ...offer,
    accounts: accounts.accounts.filter(
      ({ provider }) => provider === draft.provider,
    ),
    provider: offer.providers.find(({ name }) => name === draft.provider),
    owners: draft.account ? ownersOf(draft.account, offer.status) : [],
    draft,
    furthest:
      importRun.state.total > 0 ? ('result' as const) : furthestStep(draft),
    credentials: accounts.drafts,
    rights,
    discovery,
    importRun,
    go,
    change,
    chooseProvider,
    chooseAccount,
    addAccount,
    replaceAccount,
    runImport,
    restart,
  };
}

// An account says for whom it may be used; one of an administrator may be used for any of their owners.
function ownersOf(account: Account, status: Status): string[] {
  return account.owners ?? status.owners;
}

function useImportNavigation() {
  const navigate = useNavigate();
  const importPath = useRouteRef(importRouteRef)();
  const connectPath = useRouteRef(connectRouteRef)();
  return {
    go: (step: ImportStep) => navigate(`${importPath}/${step}`),
    openConnect: () => navigate(connectPath),
  };
}
