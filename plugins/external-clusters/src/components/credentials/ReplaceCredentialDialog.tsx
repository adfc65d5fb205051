import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useForm } from 'react-hook-form';
import { Account, Provider } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { useText } from '../../hooks/useText';
import { ChangeDialog, ChangeProblem } from '../changes';
import { AccountFields } from './AccountFields';
import { CredentialDraft } from './useCredentialDrafts';

/** Replaces the credential of a stored account, in the fields that its provider asks for; nothing of the old one is shown. */
export function ReplaceCredentialDialog(props: {
  account: Account;
  provider: Provider;
  onClose: () => void;
  onReplaced: (account: Account) => void;
}) {
  const { account, provider, onClose, onReplaced } = props;
  const { name, owner = '' } = account;
  const t = useText();
  const api = useApi(externalClustersApiRef);
  const alertApi = useApi(alertApiRef);
  const [showAdvanced, setShowAdvanced] = useState(false);
  const { state, run } = useAction();
  const form = useForm<CredentialDraft>({
    defaultValues: { name, owner, settings: emptySettings(provider) },
  });
  const submit = form.handleSubmit(async ({ settings }) => {
    const entered = Object.fromEntries(
      Object.entries(settings).filter(([, value]) => value.length > 0),
    );
    await run(async () => {
      const replaced = await api.replaceCredential(account.id, {
        settings: entered,
      });
      alertApi.post({
        message: t('changes.credential.done', { name }),
        severity: 'success',
        display: 'transient',
      });
      onReplaced(replaced);
      onClose();
    });
  });
  return (
    <ChangeDialog
      title={t('changes.credential.title', { name })}
      submitLabel={t('changes.credential.submit')}
      running={state.kind === 'Running'}
      canSubmit
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography variant="body2">{t('changes.credential.text')}</Typography>
      <AccountFields
        fields={provider.accountFields}
        control={form.control}
        showAdvanced={showAdvanced}
        onShowAdvanced={setShowAdvanced}
      />
      <ChangeProblem state={state} />
    </ChangeDialog>
  );
}

function emptySettings({ accountFields }: Provider) {
  return Object.fromEntries(
    accountFields.map(({ name, kind }) => [name, kind === 'list' ? [] : '']),
  );
}
