import { makeStyles } from '@material-ui/core/styles';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import SkippedIcon from '@material-ui/icons/RemoveCircleOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { ConnectionTestStep } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(
  theme => ({
    icon: { minWidth: 36 },
    ok: { color: theme.palette.success.main },
    warning: { color: theme.palette.warning.main },
    failed: { color: theme.palette.error.main },
    skipped: { color: theme.palette.text.secondary },
  }),
  { name: 'ExternalClustersConnectionTestSteps' },
);

const icons = {
  ok: CheckIcon,
  warning: WarningIcon,
  failed: ErrorIcon,
  skipped: SkippedIcon,
};

/** The steps of a connection test: address, TLS, sign-in, version, rights. */
export function ConnectionTestSteps(props: { steps: ConnectionTestStep[] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <List dense aria-label={t('connect.test.title')}>
      {props.steps.map(({ name, outcome, message }) => {
        const Icon = icons[outcome];
        const step = t(`connect.test.steps.${name}`);
        return (
          <ListItem key={name} disableGutters>
            <ListItemIcon className={classes.icon}>
              <Icon className={classes[outcome]} aria-hidden />
            </ListItemIcon>
            <ListItemText
              primary={`${step}: ${t(`connect.test.outcome.${outcome}`)}`}
              secondary={message}
            />
          </ListItem>
        );
      })}
    </List>
  );
}
