import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterNode,
  ClusterState,
  NodeStatus,
} from 'backstage-plugin-external-clusters-common';
import { StateShape } from '../../StateIndicator/StateShape';

const shapes: Record<NodeStatus, ClusterState> = {
  Ready: 'Running',
  NotReady: 'Error',
  Cordoned: 'Warning',
};

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      alignItems: 'center',
      gap: theme.spacing(1),
      whiteSpace: 'normal',
    },
    // Ready is short; what is wrong takes a second line rather than the room of the other columns.
    trouble: { minWidth: 140 },
  }),
  { name: 'ExternalClustersNodeStatusWord' },
);

/** How a node is: shape, colour and plain words. A ready node about which something else is wrong has the shape of a warning. */
export function NodeStatusWord(props: { node: ClusterNode }) {
  const { status, statusText, conditions } = props.node;
  const classes = useStyles();
  const fine = status === 'Ready' && conditions.every(({ ok }) => ok);
  const state = status === 'Ready' && !fine ? 'Warning' : shapes[status];
  return (
    <span className={`${classes.root} ${fine ? '' : classes.trouble}`}>
      <StateShape state={state} />
      <Typography variant="body2" component="span">
        {statusText}
      </Typography>
    </span>
  );
}
