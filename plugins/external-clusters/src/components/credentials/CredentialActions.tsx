import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { AccountVerification } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { FactList } from '../common/FactList';
import { RelativeTime } from '../common/RelativeTime';
import { CredentialPhase } from './useCredentialForm';

const labels = {
  Editing: 'accounts.credential.check',
  Checking: 'accounts.credential.checking',
  Checked: 'accounts.credential.store',
  Storing: 'accounts.credential.storing',
} as const;

/** What the check found, and the one button that checks first and stores then. */
export function CredentialActions(props: {
  phase: CredentialPhase;
  verification: AccountVerification | undefined;
}) {
  const { phase, verification } = props;
  const t = useText();
  const busy = phase === 'Checking' || phase === 'Storing';
  return (
    <>
      <div aria-live="polite">
        {verification && <Identity verification={verification} />}
      </div>
      <div>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={busy}
        >
          {t(labels[phase])}
        </Button>
      </div>
    </>
  );
}

function Identity(props: { verification: AccountVerification }) {
  const { identity, credentialExpiresAt } = props.verification;
  const t = useText();
  return (
    <Alert severity="success" variant="outlined">
      <AlertTitle>{t('accounts.credential.works')}</AlertTitle>
      <FactList
        facts={[
          ...identity.map(({ label, value }) => ({
            label,
            value: Array.isArray(value) ? value.join(', ') : value,
          })),
          {
            label: t('accounts.credential.expires'),
            value: credentialExpiresAt && (
              <RelativeTime at={credentialExpiresAt} />
            ),
          },
        ]}
      />
    </Alert>
  );
}
