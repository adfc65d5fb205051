import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { TechnicalDetails } from './TechnicalDetails';

/** A refusal beside the thing it is about: what happened, the way out, and the technical reason on demand. */
export function ProblemNotice(props: {
  error: ExternalClustersError;
  action?: ReactNode;
}) {
  const { error, action } = props;
  return (
    <Alert severity="error" variant="outlined" action={action}>
      <Typography variant="body2">{error.message}</Typography>
      {error.hint && (
        <Typography variant="body2" style={{ whiteSpace: 'pre-line' }}>
          {error.hint}
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
