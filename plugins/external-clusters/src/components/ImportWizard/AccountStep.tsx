import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useText } from '../../hooks/useText';
import { AccountChoice, ChoiceCard, ChoiceGrid, StepFrame } from '../wizard';
import { StoredCredentials } from '../ReplaceCredential';
import { CredentialForm } from './CredentialForm';
import { ImportWizardModel } from './useImportWizard';

/** Which account: one that is shared with the user, or a credential of their own. */
export function AccountStep(props: { wizard: ImportWizardModel }) {
  const { wizard } = props;
  const { provider, accounts, draft, credentials } = wizard;
  const t = useText();
  const [entering, setEntering] = useState(
    () =>
      provider !== undefined && credentials.get(provider.name) !== undefined,
  );
  if (!provider) {
    return null;
  }
  return (
    <StepFrame
      title={t('import.account.title', { provider: provider.title })}
      actions={
        <Button onClick={() => wizard.go('provider')}>
          {t('common.back')}
        </Button>
      }
    >
      {accounts.length === 0 && (
        <Typography paragraph>{t('import.account.none')}</Typography>
      )}
      <ChoiceGrid width={300}>
        {accounts.map(account => (
          <ChoiceCard
            key={account.id}
            label={account.name}
            chosen={account.id === draft.account?.id}
            onChoose={() => wizard.chooseAccount(account)}
          >
            <AccountChoice account={account} />
          </ChoiceCard>
        ))}
        <ChoiceCard
          label={t('import.account.own')}
          chosen={entering}
          onChoose={() => setEntering(true)}
        >
          <Typography variant="h6" component="span">
            {t('import.account.own')}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {t('import.account.ownHelp')}
          </Typography>
        </ChoiceCard>
      </ChoiceGrid>
      <StoredCredentials
        accounts={accounts}
        provider={provider}
        status={wizard.status}
        onReplaced={wizard.replaceAccount}
      />
      {entering && (
        <CredentialForm
          key={provider.name}
          provider={provider}
          status={wizard.status}
          drafts={credentials}
          onStored={wizard.addAccount}
        />
      )}
    </StepFrame>
  );
}
