import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Account,
  Provider,
  Status,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ReplaceCredentialDialog } from './ReplaceCredentialDialog';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(3) },
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      // Names are as they were given.
      '& button': { textTransform: 'none' },
    },
  }),
  { name: 'ExternalClustersStoredCredentials' },
);

/** The stored accounts whose credential the user may replace; nothing where there are none. */
export function StoredCredentials(props: {
  accounts: Account[];
  provider: Provider;
  status: Status;
  onReplaced: (account: Account) => void;
}) {
  const { accounts, provider, status, onReplaced } = props;
  const classes = useStyles();
  const t = useText();
  const [opened, setOpened] = useState<Account>();
  const mine = accounts.filter(
    ({ source, owner }) =>
      source === 'Stored' &&
      (status.isAdmin ||
        (owner !== undefined && status.owners.includes(owner))),
  );
  if (mine.length === 0) return null;
  return (
    <section className={classes.root} aria-label={t('changes.credential.own')}>
      <Typography variant="subtitle2" component="h4" gutterBottom>
        {t('changes.credential.own')}
      </Typography>
      <div className={classes.buttons}>
        {mine.map(account => (
          <Button
            key={account.id}
            size="small"
            variant="outlined"
            onClick={() => setOpened(account)}
          >
            {t('changes.credential.open', { name: account.name })}
          </Button>
        ))}
      </div>
      {opened && (
        <ReplaceCredentialDialog
          account={opened}
          provider={provider}
          onClose={() => setOpened(undefined)}
          onReplaced={onReplaced}
        />
      )}
    </section>
  );
}
