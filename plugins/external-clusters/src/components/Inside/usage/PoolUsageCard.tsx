import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { InfoCard } from '@backstage/core-components';
import {
  ClusterUsage,
  ExternalCluster,
  NodePoolUsage,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { NodesCell } from '../../ClusterList/NodesCell';
import { RefreshNotice } from '../../common/RefreshNotice';
import { InsideProblem } from '../parts/InsideProblem';
import { MetricsNotice } from '../parts/MetricsNotice';
import { PartProblems } from '../parts/PartProblems';
import { PartialNotice } from '../parts/PartialNotice';
import { UsageRow } from './UsageRow';
import { usageSeries } from './usageSeries';
import { UsageModel } from './useUsage';

const useStyles = makeStyles(
  theme => ({
    // As the table of node pools above it.
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
    usage: { minWidth: 240 },
  }),
  { name: 'ExternalClustersPoolUsageCard' },
);

/** What the nodes of each pool use. */
export function PoolUsageCard(props: {
  cluster: ExternalCluster;
  usage: UsageModel;
}) {
  const { cluster, usage } = props;
  const { resource, history, refresh } = usage;
  const t = useText();
  if (resource.kind === 'Failed') {
    return (
      <InsideProblem
        cluster={cluster}
        error={resource.error}
        onRetry={refresh}
      />
    );
  }
  if (resource.kind === 'Loading') {
    return (
      <Skeleton
        variant="rect"
        height={180}
        aria-busy
        role="progressbar"
        aria-label={t('common.loading')}
      />
    );
  }
  const {
    metrics,
    isWhole,
    cluster: sums,
    nodePools,
    problems,
  } = resource.value;
  return (
    <>
      <RefreshNotice error={resource.refreshError} />
      <MetricsNotice metrics={metrics} />
      <PartialNotice
        isWhole={isWhole || sums.nodes === 0}
        read={sums.nodes}
        of={sums.of}
      />
      <PartProblems
        problems={problems.filter(({ part }) => part === 'nodes')}
      />
      {metrics.available && nodePools.length > 0 && (
        <InfoCard title={t('inside.usage.perPool')} noPadding>
          <PoolUsageTable pools={nodePools} history={history} />
        </InfoCard>
      )}
    </>
  );
}

function PoolUsageTable(props: {
  pools: NodePoolUsage[];
  history: ClusterUsage[];
}) {
  const classes = useStyles();
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
  const t = useText();
  const name = pool.name ?? t('inside.nodes.noPool');
  const earlier = ({ nodePools }: ClusterUsage) =>
    nodePools.find(each => each.name === pool.name);
  return (
    <TableRow>
      <TableCell component="th" scope="row" className={classes.name}>
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
