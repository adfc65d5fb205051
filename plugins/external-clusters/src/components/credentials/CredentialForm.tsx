import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import {
  Account,
  Provider,
  Status,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ProblemNotice } from '../common/ProblemNotice';
import { AccountFields } from './AccountFields';
import { CredentialActions } from './CredentialActions';
import { CredentialHead } from './CredentialHead';
import { PolicyBox } from './PolicyBox';
import { CredentialDrafts } from './useCredentialDrafts';
import { useCredentialForm } from './useCredentialForm';

const useStyles = makeStyles(
  theme => ({
    form: {
      display: 'grid',
      gap: theme.spacing(2),
      marginTop: theme.spacing(3),
      maxWidth: 720,
    },
  }),
  { name: 'ExternalClustersCredentialForm' },
);

/** A credential of the user's own, in the fields that its provider asks for: checked with a real call, then stored. */
export function CredentialForm(props: {
  provider: Provider;
  status: Status;
  drafts: CredentialDrafts;
  /** Which rights a credential needs; `policy` grants just those. */
  rights: { text: string; policy?: string };
  onStored: (account: Account) => void;
}) {
  const { provider, status, drafts, rights, onStored } = props;
  const classes = useStyles();
  const t = useText();
  const [showAdvanced, setShowAdvanced] = useState(false);
  const model = useCredentialForm({ provider, status, drafts, onStored });
  if (!status.secretStore.ready) {
    return (
      <Alert severity="warning" variant="outlined" className={classes.form}>
        {t('accounts.credential.secretStore')} {status.secretStore.message}
      </Alert>
    );
  }
  return (
    <form
      className={classes.form}
      noValidate
      autoComplete="off"
      onSubmit={model.submit}
      aria-label={t('accounts.credential.title', { provider: provider.title })}
    >
      <div>
        <Typography variant="h6" component="h4">
          {t('accounts.credential.title', { provider: provider.title })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {rights.text}
        </Typography>
      </div>
      {status.help?.import && (
        <Alert severity="info" variant="outlined" role="note">
          {status.help.import}
        </Alert>
      )}
      {rights.policy && <PolicyBox policy={rights.policy} />}
      <CredentialHead control={model.control} owners={status.owners} />
      <AccountFields
        fields={provider.accountFields}
        control={model.control}
        showAdvanced={showAdvanced}
        onShowAdvanced={setShowAdvanced}
      />
      {model.problem && <ProblemNotice error={model.problem} />}
      <CredentialActions
        phase={model.phase}
        verification={model.verification}
      />
    </form>
  );
}
