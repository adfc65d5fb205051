import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import { useText } from '../../hooks/useText';
import { AccountChoice, ChoiceCard, ChoiceGrid, StepFrame } from '../wizard';
import { CreateWizardModel } from './useCreateWizard';

/** With which account the cluster is made: one that may create. */
export function AccountStep(props: { wizard: CreateWizardModel }) {
  const { provider, accounts, draft, chooseAccount, go } = props.wizard;
  const t = useText();
  return (
    <StepFrame
      title={t('create.account.title', { provider: provider?.title ?? '' })}
      actions={
        <Button onClick={() => go('provider')}>{t('common.back')}</Button>
      }
    >
      {accounts.length === 0 && (
        <Alert severity="info" variant="outlined">
          {t('create.account.none', { provider: provider?.title ?? '' })}
        </Alert>
      )}
      <ChoiceGrid width={300}>
        {accounts.map(account => (
          <ChoiceCard
            key={account.id}
            label={account.name}
            chosen={account.id === draft.account?.id}
            onChoose={() => chooseAccount(account)}
          >
            <AccountChoice account={account} />
          </ChoiceCard>
        ))}
      </ChoiceGrid>
    </StepFrame>
  );
}
