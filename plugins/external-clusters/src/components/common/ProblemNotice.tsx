import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { HintText } from './HintText';
import { TechnicalDetails } from './TechnicalDetails';

const useStyles = makeStyles(
  theme => ({
    message: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
      flexGrow: 1,
    },
    what: { fontWeight: 'bold' },
  }),
  { name: 'ExternalClustersProblemNotice' },
);

/** A refusal beside the thing it is about: what happened, the way out, and the technical reason on demand. */
export function ProblemNotice(props: {
  error: ExternalClustersError;
  /** Says where in the input it is, as the backend named the place. */
  showPlace?: boolean;
  action?: ReactNode;
}) {
  const { error, showPlace, action } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <Alert
      severity="error"
      variant="outlined"
      action={action}
      classes={{ message: classes.message }}
    >
      <Typography variant="body2" className={classes.what}>
        {error.message}
      </Typography>
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
