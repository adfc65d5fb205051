import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { ExternalClusterSummary } from 'backstage-plugin-external-clusters-common';
import { ActionState } from '../../hooks/useAction';
import { useText } from '../../hooks/useText';
import { ProblemNotice } from '../common/ProblemNotice';

const useStyles = makeStyles(
  theme => ({
    heading: { fontWeight: 'bold' },
    points: {
      margin: theme.spacing(0.5, 0, 2),
      paddingLeft: theme.spacing(2.5),
    },
    buttons: { padding: theme.spacing(1, 3, 2) },
  }),
  { name: 'ExternalClustersDisconnectDialog' },
);

/** Says what stays and what goes when a cluster is disconnected. */
export function DisconnectDialogView(props: {
  cluster: ExternalClusterSummary;
  state: ActionState;
  onClose: () => void;
  onDisconnect: () => void;
}) {
  const { cluster, state, onClose, onDisconnect } = props;
  const classes = useStyles();
  const t = useText();
  const running = state.kind === 'Running';
  const connected = cluster.origin === 'Connected';
  return (
    <Dialog
      open
      maxWidth="sm"
      fullWidth
      onClose={running ? undefined : onClose}
      aria-labelledby="external-clusters-disconnect-title"
    >
      <DialogTitle id="external-clusters-disconnect-title">
        {t('dialogs.disconnect.title', { name: cluster.displayName })}
      </DialogTitle>
      <DialogContent>
        <Points
          title={t('dialogs.disconnect.stays')}
          points={[
            t('dialogs.disconnect.staysCluster'),
            ...(connected ? [] : [t('dialogs.disconnect.staysCloud')]),
            t('dialogs.disconnect.staysOthers'),
          ]}
        />
        <Points
          title={t('dialogs.disconnect.goes')}
          points={[
            t('dialogs.disconnect.goesEntity'),
            t('dialogs.disconnect.goesFacts'),
            ...(connected ? [t('dialogs.disconnect.goesSecret')] : []),
          ]}
        />
        {cluster.origin === 'Created' && (
          <Alert severity="warning" variant="outlined">
            {t('dialogs.disconnect.created')}
          </Alert>
        )}
        {state.kind === 'Failed' && <ProblemNotice error={state.error} />}
      </DialogContent>
      <DialogActions className={classes.buttons}>
        <Button onClick={onClose} disabled={running}>
          {t('common.cancel')}
        </Button>
        <Button
          variant="contained"
          color="primary"
          onClick={onDisconnect}
          disabled={running}
        >
          {t(
            running
              ? 'dialogs.disconnect.working'
              : 'dialogs.disconnect.action',
          )}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Points(props: { title: string; points: string[] }) {
  const classes = useStyles();
  return (
    <>
      <Typography variant="body1" component="h3" className={classes.heading}>
        {props.title}
      </Typography>
      <Typography variant="body2" component="ul" className={classes.points}>
        {props.points.map(point => (
          <li key={point}>{point}</li>
        ))}
      </Typography>
    </>
  );
}
