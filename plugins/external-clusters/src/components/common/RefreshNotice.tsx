import Alert from '@material-ui/lab/Alert';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { endSentence } from './endSentence';
import { HintText } from './HintText';
import { TechnicalDetails } from './TechnicalDetails';

/** Says that what is shown may be old because asking again failed, why, and the way out. */
export function RefreshNotice(props: {
  error: ExternalClustersError | undefined;
}) {
  const { error } = props;
  const t = useText();
  if (!error) {
    return null;
  }
  return (
    <Alert severity="warning" variant="outlined" role="status">
      {t('common.refreshFailed')}
      {!error.isBackendDown && (
        <div>
          {endSentence(error.message)}{' '}
          {error.hint && <HintText text={error.hint} />}
        </div>
      )}
      <TechnicalDetails error={error} />
    </Alert>
  );
}
