import { ReactNode } from 'react';
import IconButton from '@material-ui/core/IconButton';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { ClusterNode } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { RelativeTime } from '../../common/RelativeTime';
import { NodeColumn } from './nodeColumns';
import { NodeDetails } from './NodeDetails';
import { NodeStatusWord } from './NodeStatusWord';
import { NodeUsageCell } from './NodeUsageCell';
import { useNodeTableStyles } from './useNodeTableStyles';

const useStyles = makeStyles(
  theme => ({
    name: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      fontWeight: 500,
    },
    button: { padding: 2 },
    open: { transform: 'rotate(180deg)' },
  }),
  { name: 'ExternalClustersNodeRow' },
);

const cells: Record<NodeColumn, (node: ClusterNode) => ReactNode> = {
  name: node => node.name,
  status: node => <NodeStatusWord node={node} />,
  pool: node => node.pool,
  version: node => node.version,
  instanceType: node => node.instanceType,
  zone: node => node.zone,
  cpu: node => <NodeUsageCell kind="cpu" node={node} />,
  memory: node => <NodeUsageCell kind="memory" node={node} />,
  age: node =>
    node.createdAt !== undefined && (
      <RelativeTime at={node.createdAt} style="narrow" />
    ),
};

/** A node in one line, and all that is known of it below when it is opened. */
export function NodeRow(props: {
  node: ClusterNode;
  columns: NodeColumn[];
  open: boolean;
  onToggle: () => void;
}) {
  const { node, columns, open, onToggle } = props;
  const classes = useNodeTableStyles();
  const [, ...others] = columns;
  return (
    <>
      <TableRow className={classes.row}>
        <TableCell component="th" scope="row">
          <Name node={node} open={open} onToggle={onToggle} />
        </TableCell>
        {others.map(column => (
          <TableCell key={column}>{cells[column](node) || '–'}</TableCell>
        ))}
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={columns.length}>
            <NodeDetails node={node} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

function Name(props: {
  node: ClusterNode;
  open: boolean;
  onToggle: () => void;
}) {
  const { node, open, onToggle } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <span className={classes.name}>
      <IconButton
        size="small"
        className={classes.button}
        aria-label={t('inside.nodes.show', { name: node.name })}
        aria-expanded={open}
        onClick={onToggle}
      >
        <ExpandMoreIcon
          fontSize="small"
          className={open ? classes.open : undefined}
        />
      </IconButton>
      {node.name}
    </span>
  );
}
