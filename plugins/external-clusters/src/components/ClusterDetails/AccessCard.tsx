import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { InfoCard } from '@backstage/core-components';
import {
  Access,
  ExternalCluster,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ElapsedTime } from '../common/ElapsedTime';
import { FactList } from '../common/FactList';
import { RelativeTime } from '../common/RelativeTime';
import { expirySeverity, expiryStage } from '../Inside/expiry/expiryStage';

/** Whether the cloud and the cluster can be asked, and until when the credential is good. */
export function AccessCard(props: { cluster: ExternalCluster }) {
  const { cloudAccess, clusterAccess, credentialExpiresAt, origin } =
    props.cluster;
  const t = useText();
  return (
    <InfoCard title={t('details.access.title')}>
      <FactList
        facts={[
          {
            label: t('details.access.cloud'),
            // A connected cluster is asked by its kubeconfig alone: no cloud stands behind it.
            value: origin !== 'Connected' && (
              <AccessText access={cloudAccess} />
            ),
          },
          {
            label: t('details.access.cluster'),
            value: <AccessText access={clusterAccess} />,
          },
          {
            label: t('details.facts.credential'),
            value: credentialExpiresAt !== undefined && (
              <CredentialEnd at={credentialExpiresAt} />
            ),
          },
        ]}
      />
    </InfoCard>
  );
}

/** When the credential ends; what is near or past is said in words too. */
function CredentialEnd(props: { at: number }) {
  const t = useText();
  const stage = expiryStage(props.at, Date.now());
  if (stage === 'Far') {
    return <RelativeTime at={props.at} />;
  }
  return (
    <Alert severity={expirySeverity[stage]} variant="outlined" role="note">
      {t(`rights.expiry.${stage === 'Expired' ? 'hasEnded' : 'endsSoon'}`)}{' '}
      <RelativeTime at={props.at} />
    </Alert>
  );
}

function AccessText(props: { access: Access }) {
  const { status, message, since } = props.access;
  const t = useText();
  return (
    <>
      {t(`common.access.${status}`)}
      {since !== undefined && (
        <Typography variant="body2" color="textSecondary" component="span">
          {' '}
          {t('details.access.for')} <ElapsedTime since={since} />
        </Typography>
      )}
      {message && (
        <Typography variant="body2" color="textSecondary">
          {message}
        </Typography>
      )}
    </>
  );
}
