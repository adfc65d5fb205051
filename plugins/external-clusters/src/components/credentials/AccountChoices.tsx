import { ReactNode, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import {
  Account,
  Provider,
  Status,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ChoiceCard, ChoiceGrid } from '../wizard';
import { AccountChoice } from './AccountChoice';
import { CredentialForm } from './CredentialForm';
import { StoredCredentials } from './StoredCredentials';
import { CredentialDrafts } from './useCredentialDrafts';

/** Accounts to choose from, a credential of the user's own as one more choice, and the ways to replace stored ones. */
export function AccountChoices(props: {
  provider: Provider;
  status: Status;
  accounts: Account[];
  chosen: Account | undefined;
  drafts: CredentialDrafts;
  /** Which rights a credential needs; `policy` grants just those. */
  rights: { text: string; policy?: string };
  /** Said where there is no account to choose. */
  none: ReactNode;
  onChoose: (account: Account) => void;
  onStored: (account: Account) => void;
  onReplaced: (account: Account) => void;
}) {
  const { provider, status, accounts, chosen, drafts } = props;
  const t = useText();
  const [entering, setEntering] = useState(
    () => drafts.get(provider.name) !== undefined,
  );
  return (
    <>
      {accounts.length === 0 && props.none}
      <ChoiceGrid width={300}>
        {accounts.map(account => (
          <ChoiceCard
            key={account.id}
            label={account.name}
            chosen={account.id === chosen?.id}
            onChoose={() => props.onChoose(account)}
          >
            <AccountChoice account={account} />
          </ChoiceCard>
        ))}
        <ChoiceCard
          label={t('accounts.own')}
          chosen={entering}
          onChoose={() => setEntering(true)}
        >
          <Typography variant="h6" component="span">
            {t('accounts.own')}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {t('accounts.ownHelp')}
          </Typography>
        </ChoiceCard>
      </ChoiceGrid>
      <StoredCredentials
        accounts={accounts}
        provider={provider}
        status={status}
        onReplaced={props.onReplaced}
      />
      {entering && (
        <CredentialForm
          key={provider.name}
          provider={provider}
          status={status}
          drafts={drafts}
          rights={props.rights}
          onStored={props.onStored}
        />
      )}
    </>
  );
}
