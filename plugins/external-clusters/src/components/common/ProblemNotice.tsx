import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { HintText } from './HintText';
import { TechnicalDetails } from './TechnicalDetails';

/** A refusal beside the thing it is about: what happened, the way out, and the technical reason on demand. */
export function ProblemNotice(props: {
  error: ExternalClustersError;
  /** Says where in the input it is, as the backend named the place. */
  showPlace?: boolean;
  action?: ReactNode;
}) {
  const { error, showPlace, action } = props;
  const t = useText();
  return (
    <Alert severity="error" variant="outlined" action={action}>
      <Typography variant="body2">{error.message}</Typography>
      {showPlace && error.field && (
        <Typography variant="body2">
          {t('common.place')} <code>{error.field}</code>
        </Typography>
      )}
      {error.hint && (
        <Typography variant="body2" component="div">
          <HintText text={error.hint} />
        </Typography>
      )}
      {error.details.length > 0 && (
        <ul>
          {error.details.map(detail => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <TechnicalDetails error={error} />
    </Alert>
  );
}
