import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useText } from '../../hooks/useText';
import { AccountChoices } from '../credentials';
import { StepFrame } from '../wizard';
import { ImportWizardModel } from './useImportWizard';

/** Which account: one that is shared with the user, or a credential of their own. */
export function AccountStep(props: { wizard: ImportWizardModel }) {
  const { provider, status, accounts, draft, ...wizard } = props.wizard;
  const t = useText();
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
      <AccountChoices
        provider={provider}
        status={status}
        accounts={accounts}
        chosen={draft.account}
        drafts={wizard.credentials}
        rights={{
          text: t('import.account.rights'),
          policy: provider.leastPrivilegePolicy,
        }}
        none={<Typography paragraph>{t('import.account.none')}</Typography>}
        onChoose={wizard.chooseAccount}
        onStored={wizard.addAccount}
        onReplaced={wizard.replaceAccount}
      />
    </StepFrame>
  );
}
