import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { MetricsAvailability } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { endSentence } from '../../common/endSentence';
import { HintText } from '../../common/HintText';

/** Says that a cluster does not tell what it uses, and the way out; nothing where it does. */
export function MetricsNotice(props: { metrics: MetricsAvailability }) {
  const { available, code, reason = '', hint } = props.metrics;
  const t = useText();
  if (available) {
    return null;
  }
  return (
    <Alert severity="info" variant="outlined" role="note" title={code}>
      <AlertTitle>{t('inside.metrics.none')}</AlertTitle>
      {t('inside.metrics.noneText', { reason: endSentence(reason) })}{' '}
      {hint && <HintText text={hint} />}
    </Alert>
  );
}
