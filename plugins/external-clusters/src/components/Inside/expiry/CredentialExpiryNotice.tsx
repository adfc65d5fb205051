import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { Text, useText } from '../../../hooks/useText';
import { useClusterDialogs } from '../../changes/ClusterDialogs';
import { RelativeTime } from '../../common/RelativeTime';
import {
  daysLeft,
  expirySeverity,
  ExpiryStage,
  expiryStage,
} from './expiryStage';

/** Warns 30, 7 and 1 days before the credential of a cluster ends, and says when it has; nothing before. */
export function CredentialExpiryNotice(props: { cluster: ExternalCluster }) {
  const { credentialExpiresAt, origin } = props.cluster;
  const t = useText();
  const now = Date.now();
  const stage = expiryStage(credentialExpiresAt, now);
  if (credentialExpiresAt === undefined || stage === 'Far') {
    return null;
  }
  return (
    <Alert
      severity={expirySeverity[stage]}
      variant="outlined"
      role={stage === 'Month' ? 'note' : 'alert'}
      action={<Replace cluster={props.cluster} />}
    >
      <AlertTitle>{titleOf(stage, credentialExpiresAt, now, t)}</AlertTitle>
      {stage === 'Expired'
        ? t('rights.expiry.expiredText')
        : t('rights.expiry.soonText')}{' '}
      {origin !== 'Connected' && t('rights.expiry.ofAccount')}{' '}
      {t('rights.expiry.at')} <RelativeTime at={credentialExpiresAt} />.
    </Alert>
  );
}

/** A connected cluster brings its own credential, which can be replaced at once. */
function Replace(props: { cluster: ExternalCluster }) {
  const { cluster } = props;
  const t = useText();
  const openDialog = useClusterDialogs();
  if (
    cluster.origin !== 'Connected' ||
    !cluster.allowedActions.editRegistration.allowed
  ) {
    return null;
  }
  return (
    <Button
      size="small"
      color="inherit"
      onClick={() => openDialog('replaceKubeconfig', cluster)}
    >
      {t('rights.expiry.replace')}
    </Button>
  );
}

function titleOf(
  stage: ExpiryStage,
  expiresAt: number,
  now: number,
  t: Text,
): string {
  switch (stage) {
    case 'Expired':
      return t('rights.expiry.expired');
    case 'Day':
      return t('rights.expiry.today');
    default:
      return t('rights.expiry.soon', { count: daysLeft(expiresAt, now) });
  }
}
