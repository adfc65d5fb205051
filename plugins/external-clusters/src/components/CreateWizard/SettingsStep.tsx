import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../../api';
import { useText } from '../../hooks/useText';
import { AskForForm, ProviderForm, useProviderForm } from '../ProviderForm';
import { StepButtons, StepFrame } from '../wizard';
import { CreateWizardModel } from './useCreateWizard';

/** What the cluster is to be: all that the provider offers this account now. */
export function SettingsStep(props: { wizard: CreateWizardModel }) {
  const { draft, provider, change, accept, go } = props.wizard;
  const t = useText();
  const form = useProviderForm(
    useClusterForm(draft.account?.id ?? '', draft.owner),
    draft.settings,
  );
  const goOn = async () => {
    const settings = await form.check();
    if (settings && form.form) accept(form.form, settings);
  };
  const goBack = () => {
    change({ settings: form.settings });
    go('owner');
  };
  return (
    <StepFrame
      title={t('create.settings.title', { provider: provider?.title ?? '' })}
      actions={
        <StepButtons
          onBack={goBack}
          onNext={goOn}
          nextDisabled={!form.form || form.asking}
        />
      }
    >
      <ProviderForm model={form} />
    </StepFrame>
  );
}

function useClusterForm(accountId: string, owner: string): AskForForm {
  const api = useApi(externalClustersApiRef);
  return useCallback(
    (settings, signal) =>
      api.getClusterForm(accountId, { owner, settings }, { signal }),
    [api, accountId, owner],
  );
}
