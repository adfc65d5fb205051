import Typography from '@material-ui/core/Typography';
import { InfoCard } from '@backstage/core-components';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { RelativeTime } from '../common/RelativeTime';
import { NodePoolsTable } from './NodePoolsTable';

/** The node pools of a cluster; says so when there are none or they were not read yet. */
export function NodePoolsCard(props: { cluster: ExternalCluster }) {
  const { nodePools, nodePoolsObservedAt } = props.cluster;
  const t = useText();
  if (!nodePools || nodePools.length === 0) {
    return (
      <InfoCard title={t('details.nodePools.title')}>
        <Typography>
          {t(
            nodePools ? 'details.nodePools.none' : 'details.nodePools.notRead',
          )}
        </Typography>
      </InfoCard>
    );
  }
  return (
    <InfoCard
      title={t('details.nodePools.title')}
      noPadding
      subheader={
        nodePoolsObservedAt !== undefined && (
          <span>
            {t('details.nodePools.observed')}{' '}
            <RelativeTime at={nodePoolsObservedAt} />
          </span>
        )
      }
    >
      <NodePoolsTable nodePools={nodePools} />
    </InfoCard>
  );
}
