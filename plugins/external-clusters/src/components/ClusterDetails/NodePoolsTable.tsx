import { ReactNode } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterUsage,
  NodePool,
} from 'backstage-plugin-external-clusters-common';
import { Text, useText } from '../../hooks/useText';
import { toTaintText } from '../changes';
import { NodesCell } from '../ClusterList/NodesCell';
import { visuallyHidden } from '../common/visuallyHidden';
import { StateWord } from '../StateIndicator';
import { LabelList } from './LabelList';
import { poolNodes } from './poolNodes';

const columns = [
  'name',
  'state',
  'version',
  'nodes',
  'autoscaling',
  'types',
  'zones',
  'mode',
] as const;

const useStyles = makeStyles(
  theme => ({
    // Where there is no room the table scrolls; words are not broken.
    table: {
      '& th, & td': {
        wordBreak: 'normal',
        lineHeight: 1.43,
        padding: theme.spacing(0.75, 1.5),
      },
      '& th:first-child': { paddingLeft: theme.spacing(2.5) },
      '& thead tr, & tbody tr:nth-of-type(even)': {
        backgroundColor: theme.palette.background.paper,
      },
    },
    name: { whiteSpace: 'nowrap' },
    // What can be done is in reach without scrolling.
    actions: { position: 'sticky', right: 0, backgroundColor: 'inherit' },
  }),
  { name: 'ExternalClustersNodePoolsTable' },
);

type RenderMenu = ((pool: NodePool) => ReactNode) | undefined;

/** Node pools with state, version, size, autoscaling, machines, zones, labels and taints. */
export function NodePoolsTable(props: {
  nodePools: NodePool[];
  /** What was read inside the cluster, once it was. */
  usage?: ClusterUsage;
  /** What can be done with one of them. */
  renderMenu?: RenderMenu;
}) {
  const { nodePools } = props;
  const classes = useStyles();
  const t = useText();
  const hasLabels = nodePools.some(hasLabelsOrTaints);
  return (
    <TableContainer>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('details.nodePools.title')}
      >
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`details.nodePools.${column}`)}
              </TableCell>
            ))}
            {hasLabels && (
              <TableCell>{t('changes.nodePools.labelsAndTaints')}</TableCell>
            )}
            {props.renderMenu && (
              <TableCell className={classes.actions}>
                <span style={visuallyHidden}>{t('list.column.actions')}</span>
              </TableCell>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {nodePools.map(pool => (
            <NodePoolRow
              key={pool.name}
              pool={pool}
              usage={props.usage}
              hasLabels={hasLabels}
              renderMenu={props.renderMenu}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function NodePoolRow(props: {
  pool: NodePool;
  usage: ClusterUsage | undefined;
  hasLabels: boolean;
  renderMenu: RenderMenu;
}) {
  const { pool, usage, hasLabels, renderMenu } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <TableRow>
      <TableCell component="th" scope="row" className={classes.name}>
        {pool.name}
      </TableCell>
      <TableCell>
        <span title={pool.providerState}>
          <StateWord state={pool.state} />
        </span>
        {pool.stateReason && (
          <Typography variant="caption" color="textSecondary" component="div">
            {pool.stateReason}
          </Typography>
        )}
      </TableCell>
      <TableCell>{pool.version ?? '–'}</TableCell>
      <TableCell>
        <NodesCell
          nodes={{
            ...poolNodes(pool, usage),
            why: t('details.nodePools.readyUnknown'),
          }}
        />
      </TableCell>
      <TableCell>{autoscalingText(pool, t)}</TableCell>
      <TableCell>{pool.instanceTypes.join(', ') || '–'}</TableCell>
      <TableCell>{pool.zones.join(', ') || '–'}</TableCell>
      <TableCell>{pool.mode ?? '–'}</TableCell>
      {hasLabels && (
        <TableCell>
          <LabelsAndTaints pool={pool} />
        </TableCell>
      )}
      {renderMenu && (
        <TableCell padding="none" align="right" className={classes.actions}>
          {renderMenu(pool)}
        </TableCell>
      )}
    </TableRow>
  );
}

function LabelsAndTaints(props: { pool: NodePool }) {
  const { labels = {}, taints = [] } = props.pool;
  if (!hasLabelsOrTaints(props.pool)) return <>–</>;
  return (
    <>
      <LabelList labels={labels} />
      {taints.map(taint => (
        <Typography key={toTaintText(taint)} variant="body2">
          {toTaintText(taint)}
        </Typography>
      ))}
    </>
  );
}

function hasLabelsOrTaints({ labels = {}, taints = [] }: NodePool): boolean {
  return Object.keys(labels).length + taints.length > 0;
}

function autoscalingText({ autoscaling }: NodePool, t: Text): string {
  return autoscaling
    ? t('details.nodePools.autoscalingRange', {
        min: String(autoscaling.min),
        max: String(autoscaling.max),
      })
    : t('details.nodePools.autoscalingOff');
}
