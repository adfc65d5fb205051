import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  Account,
  Form,
  Provider,
  Status,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { newIdempotencyKey } from '../../api/newIdempotencyKey';
import { useAction } from '../../hooks/useAction';
import { clusterRouteRef, createClusterRouteRef } from '../../routes';
import { useAccounts } from '../credentials';
import { CreateDraft, CreateStep, emptyDraft } from './CreateDraft';
import { toCreateRequest } from './toCreateRequest';

/** What all steps need to know, asked for before the first of them. */
export interface CreateOffer {
  status: Status;
  providers: Provider[];
  accounts: Account[];
}

/** A cluster that is to be made, as the steps see it. */
export type CreateWizardModel = ReturnType<typeof useCreateWizard>;

/** Keeps what was chosen while the steps come and go. */
export function useCreateWizard({ status, providers, ...offer }: CreateOffer) {
  const [draft, setDraft] = useState<CreateDraft>(emptyDraft);
  const accounts = useAccounts(offer.accounts);
  const api = useApi(externalClustersApiRef);
  const action = useAction();
  const navigate = useNavigate();
  const path = useRouteRef(createClusterRouteRef)();
  const clusterRoute = useRouteRef(clusterRouteRef);
  const go = (step: CreateStep) => navigate(`${path}/${step}`);
  const change = (part: Partial<CreateDraft>) =>
    setDraft(before => ({
      ...before,
      ...part,
      idempotencyKey: newIdempotencyKey(),
    }));

  const chooseProvider = ({ name }: Provider) => {
    if (name !== draft.provider) {
      setDraft({ ...emptyDraft, provider: name });
    }
    go('account');
  };
  const chooseAccount = (account: Account) => {
    if (account.id !== draft.account?.id) {
      const owners = ownersOf(account, status);
      change({
        account,
        owner: owners.length === 1 ? owners[0] : '',
        settings: {},
        checked: undefined,
      });
    }
    go('owner');
  };
  const addAccount = (account: Account) => {
    accounts.add(account);
    chooseAccount(account);
  };
  const accept = (form: Form, settings: JsonObject) => {
    action.reset();
    change({ settings, checked: { form, settings } });
    go('review');
  };
  const create = () =>
    action.run(async () => {
      const { cluster } = await api.createCluster(
        toCreateRequest(draft),
        draft.idempotencyKey,
      );
      navigate(clusterRoute({ clusterId: cluster.id }));
    });
  return {
    status,
    draft,
    providers: providers.filter(canCreate),
    provider: providers.find(({ name }) => name === draft.provider),
    accounts: accounts.accounts.filter(
      ({ provider, allow }) =>
        provider === draft.provider && allow.includes('create'),
    ),
    owners: draft.account ? ownersOf(draft.account, status) : [],
    creation: action.state,
    go,
    change,
    chooseProvider,
    credentials: accounts.drafts,
    chooseAccount,
    addAccount,
    replaceAccount: accounts.replace,
    accept,
    create,
  };
}

/** Providers whose clusters can be made from here. */
export function canCreate({ capabilities }: Provider): boolean {
  return capabilities.changes.includes('CreateCluster');
}

// An account says for whom it may be used; one of an administrator may be used for any of their owners.
function ownersOf(account: Account, status: Status): string[] {
  return account.owners ?? status.owners;
}
