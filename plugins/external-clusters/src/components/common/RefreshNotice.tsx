import Alert from '@material-ui/lab/Alert';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { TechnicalDetails } from './TechnicalDetails';

/** Says that what is shown may be old because asking again failed. */
export function RefreshNotice(props: {
  error: ExternalClustersError | undefined;
}) {
  const t = useText();
  if (!props.error) {
    return null;
  }
  return (
    <Alert severity="warning" variant="outlined" role="status">
      {t('common.refreshFailed')}
      <TechnicalDetails error={props.error} />
    </Alert>
  );
}
