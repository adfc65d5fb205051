import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { InfoCard } from '@backstage/core-components';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { valueOf } from '../../../hooks/valueOf';
import { RefreshNotice } from '../../common/RefreshNotice';
import { RelativeTime } from '../../common/RelativeTime';
import { InsideProblem } from '../parts/InsideProblem';
import { MetricsNotice } from '../parts/MetricsNotice';
import { PartialNotice } from '../parts/PartialNotice';
import { PartProblems } from '../parts/PartProblems';
import { UsageRows } from './UsageRows';
import { UsageModel } from './useUsage';

const useStyles = makeStyles(
  theme => ({
    stack: { display: 'grid', gap: theme.spacing(2) },
    skeleton: { height: 30 },
  }),
  { name: 'ExternalClustersUsageCard' },
);

/** What a cluster uses of what it has, in each state of asking for it. */
export function UsageCard(props: {
  cluster: ExternalCluster;
  usage: UsageModel;
}) {
  const { cluster, usage } = props;
  const t = useText();
  const known = valueOf(usage.resource);
  return (
    <InfoCard
      title={t('inside.usage.title')}
      subheader={
        known && (
          <span>
            {t('inside.observed')} <RelativeTime at={known.observedAt} />
          </span>
        )
      }
    >
      <Content cluster={cluster} usage={usage} />
    </InfoCard>
  );
}

function Content(props: { cluster: ExternalCluster; usage: UsageModel }) {
  const { resource, history, refresh } = props.usage;
  const classes = useStyles();
  if (resource.kind === 'Loading') {
    return <UsageSkeleton />;
  }
  if (resource.kind === 'Failed') {
    return (
      <InsideProblem
        cluster={props.cluster}
        error={resource.error}
        onRetry={refresh}
      />
    );
  }
  const { cluster, isWhole, metrics, problems } = resource.value;
  return (
    <div className={classes.stack}>
      <RefreshNotice error={resource.refreshError} />
      <UsageRows usage={resource.value} history={history} />
      <MetricsNotice metrics={metrics} />
      <PartialNotice
        // Nodes that could not be read at all are named among the problems.
        isWhole={isWhole || cluster.nodes === 0}
        read={cluster.nodes}
        of={cluster.of}
      />
      <PartProblems problems={problems} />
    </div>
  );
}

function UsageSkeleton() {
  const classes = useStyles();
  const t = useText();
  return (
    <div
      className={classes.stack}
      aria-busy
      role="progressbar"
      aria-label={t('common.loading')}
    >
      {['cpu', 'memory', 'pods', 'control plane'].map(row => (
        <Skeleton key={row} variant="rect" className={classes.skeleton} />
      ))}
    </div>
  );
}
