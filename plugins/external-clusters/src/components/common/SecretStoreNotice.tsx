import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { Status } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';

/** Tells administrators what they must set before credentials can be stored. */
export function SecretStoreNotice(props: { status: Status | undefined }) {
  const { status } = props;
  const t = useText();
  if (!status?.isAdmin || status.secretStore.ready) {
    return null;
  }
  return (
    <Alert severity="warning" variant="outlined" role="status">
      <AlertTitle>{t('common.secretStore.title')}</AlertTitle>
      {status.secretStore.message}
    </Alert>
  );
}
