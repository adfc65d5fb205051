import { makeStyles } from '@material-ui/core/styles';
import CancelledIcon from '@material-ui/icons/Block';
import DoneIcon from '@material-ui/icons/CheckCircleOutline';
import FailedIcon from '@material-ui/icons/ErrorOutline';
import WaitingIcon from '@material-ui/icons/RadioButtonUnchecked';
import RunningIcon from '@material-ui/icons/Autorenew';
import {
  OperationState,
  OperationStep,
} from 'backstage-plugin-external-clusters-common';

const useStyles = makeStyles(
  theme => ({
    Pending: { color: theme.palette.text.secondary },
    Waiting: { color: theme.palette.text.secondary },
    Running: {
      color: theme.palette.primary.main,
      animation: '$turn 2.4s linear infinite',
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
    Succeeded: { color: theme.palette.success.main },
    Failed: { color: theme.palette.error.main },
    Cancelled: { color: theme.palette.text.secondary },
    '@keyframes turn': { to: { transform: 'rotate(360deg)' } },
  }),
  { name: 'ExternalClustersOperationIcon' },
);

const icons = {
  Pending: WaitingIcon,
  Waiting: WaitingIcon,
  Running: RunningIcon,
  Succeeded: DoneIcon,
  Failed: FailedIcon,
  Cancelled: CancelledIcon,
};

/** How an operation or a step of it stands, as a shape; its word stands beside it. */
export function OperationIcon(props: {
  state: OperationState | OperationStep['state'];
}) {
  const classes = useStyles();
  const Icon = icons[props.state];
  return <Icon fontSize="small" className={classes[props.state]} aria-hidden />;
}
