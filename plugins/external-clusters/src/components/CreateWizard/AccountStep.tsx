import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import { useText } from '../../hooks/useText';
import { AccountChoices } from '../credentials';
import { StepFrame } from '../wizard';
import { CreateWizardModel } from './useCreateWizard';

/** With which account the cluster is made: one that may create, or a credential of the user's own. */
export function AccountStep(props: { wizard: CreateWizardModel }) {
  const { provider, status, accounts, draft, ...wizard } = props.wizard;
  const t = useText();
  if (!provider) {
    return null;
  }
  return (
    <StepFrame
      title={t('create.account.title', { provider: provider.title })}
      actions={
        <Button onClick={() => wizard.go('provider')}>
          {t('common.back')}
        </Button>
      }
    >
      <AccountChoices
        provider={provider}
        status={status}
        accounts={accounts}
        chosen={draft.account}
        drafts={wizard.credentials}
        // The policy that a provider gives for copying is for viewing.
        rights={{ text: t('create.account.rights') }}
        none={
          <Alert
            severity="info"
            variant="outlined"
            style={{ marginBottom: 16 }}
          >
            {t('create.account.none', { provider: provider.title })}
          </Alert>
        }
        onChoose={wizard.chooseAccount}
        onStored={wizard.addAccount}
        onReplaced={wizard.replaceAccount}
      />
    </StepFrame>
  );
}
