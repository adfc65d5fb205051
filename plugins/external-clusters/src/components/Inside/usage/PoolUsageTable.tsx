import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterUsage,
  NodePoolUsage,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { NodesCell } from '../../ClusterList/NodesCell';
import { usePoolTableStyles } from '../../common/usePoolTableStyles';
import { UsageRow } from './UsageRow';
import { usageSeries } from './usageSeries';

const useStyles = makeStyles(
  { usage: { minWidth: 240 } },
  { name: 'ExternalClustersPoolUsageTable' },
);

/** A line for each pool: its nodes, and what they use of what they have. */
export function PoolUsageTable(props: {
  pools: NodePoolUsage[];
  history: ClusterUsage[];
}) {
  const classes = usePoolTableStyles();
  const t = useText();
  return (
    <TableContainer>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('inside.usage.perPool')}
      >
        <TableHead>
          <TableRow>
            {(['pool', 'nodes', 'cpu', 'memory'] as const).map(column => (
              <TableCell key={column}>{t(`inside.usage.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.pools.map(pool => (
            <PoolRow
              key={pool.name ?? ''}
              pool={pool}
              history={props.history}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function PoolRow(props: { pool: NodePoolUsage; history: ClusterUsage[] }) {
  const { pool, history } = props;
  const classes = useStyles();
  const { name: nameClass } = usePoolTableStyles();
  const t = useText();
  const name = pool.name ?? t('inside.nodes.noPool');
  const earlier = ({ nodePools }: ClusterUsage) =>
    nodePools.find(each => each.name === pool.name);
  return (
    <TableRow>
      <TableCell component="th" scope="row" className={nameClass}>
        {name}
      </TableCell>
      <TableCell>
        <NodesCell nodes={{ ready: pool.ready, total: pool.nodes }} />
      </TableCell>
      {(['cpu', 'memory'] as const).map(kind => (
        <TableCell key={kind} className={classes.usage}>
          <UsageRow
            kind={kind}
            label={t('inside.usage.ofPool', {
              label: t(`inside.usage.${kind}`),
              name,
            })}
            labelShown={false}
            usage={pool[kind]}
            points={usageSeries(history, usage => earlier(usage)?.[kind])}
          />
        </TableCell>
      ))}
    </TableRow>
  );
}
