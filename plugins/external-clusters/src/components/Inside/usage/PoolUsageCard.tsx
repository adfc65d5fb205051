import Skeleton from '@material-ui/lab/Skeleton';
import { InfoCard } from '@backstage/core-components';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { RefreshNotice } from '../../common/RefreshNotice';
import { InsideProblem } from '../parts/InsideProblem';
import { MetricsNotice } from '../parts/MetricsNotice';
import { PartProblems } from '../parts/PartProblems';
import { PartialNotice } from '../parts/PartialNotice';
import { PoolUsageTable } from './PoolUsageTable';
import { UsageModel } from './useUsage';

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
  const { metrics, isWhole, nodePools, problems } = resource.value;
  const { nodes, of } = resource.value.cluster;
  return (
    <>
      <RefreshNotice error={resource.refreshError} />
      <MetricsNotice metrics={metrics} />
      <PartialNotice isWhole={isWhole || nodes === 0} read={nodes} of={of} />
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
