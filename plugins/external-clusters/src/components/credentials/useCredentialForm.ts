import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useApi } from '@backstage/core-plugin-api';
import {
  Account,
  AccountVerification,
  ExternalClustersError,
  Provider,
  Status,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { toExternalClustersError } from '../../hooks/toExternalClustersError';
import { CredentialDraft, CredentialDrafts } from './useCredentialDrafts';

/** What the form of a credential is doing. */
export type CredentialPhase = 'Editing' | 'Checking' | 'Checked' | 'Storing';

/** The form of a credential: submitting checks it, submitting it once checked stores it; any change starts over. */
export function useCredentialForm(options: {
  provider: Provider;
  status: Status;
  drafts: CredentialDrafts;
  onStored: (account: Account) => void;
}) {
  const { provider, status, drafts, onStored } = options;
  const api = useApi(externalClustersApiRef);
  const [phase, setPhase] = useState<CredentialPhase>('Editing');
  const [verification, setVerification] = useState<AccountVerification>();
  const [problem, setProblem] = useState<ExternalClustersError>();
  const form = useForm<CredentialDraft>({
    defaultValues:
      drafts.get(provider.name) ?? emptyCredential(provider, status),
  });

  useEffect(() => {
    const { unsubscribe } = form.watch(() => {
      drafts.keep(provider.name, form.getValues());
      setPhase('Editing');
      setVerification(undefined);
    });
    return unsubscribe;
  }, [form, drafts, provider.name]);

  const showProblem = (thrown: unknown) => {
    const error = toExternalClustersError(thrown);
    const field = provider.accountFields.find(
      ({ name }) => name === error.field,
    );
    setPhase('Editing');
    setProblem(error);
    if (field) {
      form.setError(
        `settings.${field.name}`,
        { message: error.hint ?? error.message },
        { shouldFocus: true },
      );
    }
  };
  const check = async (values: CredentialDraft) => {
    setPhase('Checking');
    setVerification(await api.verifyAccount(toRequest(provider, values)));
    setPhase('Checked');
  };
  const store = async (values: CredentialDraft) => {
    setPhase('Storing');
    const { name } = values;
    onStored(await api.createAccount({ name, ...toRequest(provider, values) }));
  };
  const submit = form.handleSubmit(async values => {
    setProblem(undefined);
    try {
      await (verification ? store(values) : check(values));
    } catch (thrown) {
      showProblem(thrown);
    }
  });
  return { control: form.control, phase, verification, problem, submit };
}

function emptyCredential(provider: Provider, status: Status): CredentialDraft {
  const fields = provider.accountFields.map(
    ({ name, kind }) => [name, kind === 'list' ? [] : ''] as const,
  );
  return {
    name: '',
    owner: status.owners.length === 1 ? status.owners[0] ?? '' : '',
    settings: Object.fromEntries(fields),
  };
}

// What was left empty is not sent: the provider has its own word for it.
function toRequest(provider: Provider, { owner, settings }: CredentialDraft) {
  const entered = Object.entries(settings).filter(
    ([, value]) => value.length > 0,
  );
  return {
    provider: provider.name,
    owner,
    settings: Object.fromEntries(entered),
  };
}
