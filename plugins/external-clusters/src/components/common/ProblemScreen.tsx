import { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import SearchIcon from '@material-ui/icons/Search';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { Text, useText } from '../../hooks/useText';
import { TechnicalDetails } from './TechnicalDetails';

const useStyles = makeStyles(
  theme => ({
    screen: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      textAlign: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(6, 3),
    },
    icon: { fontSize: 48, color: theme.palette.text.secondary },
    text: { maxWidth: 560 },
  }),
  { name: 'ExternalClustersProblemScreen' },
);

/** Stands where the content would be, when there is none: no permission, nothing there, no backend, or another failure. */
export function ProblemScreen(props: {
  error: ExternalClustersError;
  onRetry: () => void;
  /** The way on when what was asked for is not there. */
  wayOut?: ReactNode;
}) {
  const { error, onRetry, wayOut } = props;
  const classes = useStyles();
  const t = useText();
  const { icon: Icon, title, message, retry } = describe(error, t);
  return (
    <Paper className={classes.screen} role="alert">
      <Icon className={classes.icon} aria-hidden />
      <Typography variant="h5" component="h3">
        {title}
      </Typography>
      <Typography variant="body1" className={classes.text}>
        {message}
      </Typography>
      {retry ? (
        <Button variant="outlined" color="primary" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      ) : (
        wayOut
      )}
      <TechnicalDetails error={error} />
    </Paper>
  );
}

function describe(error: ExternalClustersError, t: Text) {
  if (error.isBackendDown) {
    return {
      icon: CloudOffIcon,
      title: t('common.backendDown.title'),
      message: t('common.backendDown.message'),
      retry: true,
    };
  }
  switch (error.status) {
    case 401:
    case 403:
      return {
        icon: BlockIcon,
        title: t('common.denied.title'),
        message: t('common.denied.message'),
        retry: false,
      };
    case 404:
      return {
        icon: SearchIcon,
        title: t('common.notFound.title'),
        message: t('common.notFound.message'),
        retry: false,
      };
    default:
      return {
        icon: ErrorOutlineIcon,
        title: t('common.failed.title'),
        message: error.hint ?? t('common.failed.hint'),
        retry: true,
      };
  }
}
