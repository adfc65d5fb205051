import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { InfoCard } from '@backstage/core-components';
import {
  ClusterUsage,
  ExternalCluster,
  NodePool,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { RelativeTime } from '../common/RelativeTime';
import { NodePoolsTable } from './NodePoolsTable';

/** The node pools of a cluster; says so when there are none or they were not read yet. */
export function NodePoolsCard(props: {
  cluster: ExternalCluster;
  /** What was read inside the cluster, once it was. */
  usage?: ClusterUsage;
  /** What can be done with the pools as a whole. */
  action?: ReactNode;
  /** What can be done with one of them. */
  renderMenu?: (pool: NodePool) => ReactNode;
}) {
  const { nodePools, nodePoolsObservedAt } = props.cluster;
  const t = useText();
  if (!nodePools || nodePools.length === 0) {
    return (
      <InfoCard title={t('details.nodePools.title')} action={props.action}>
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
      action={props.action}
      subheader={
        nodePoolsObservedAt !== undefined && (
          <span>
            {t('details.nodePools.observed')}{' '}
            <RelativeTime at={nodePoolsObservedAt} />
          </span>
        )
      }
    >
      <NodePoolsTable
        nodePools={nodePools}
        usage={props.usage}
        renderMenu={props.renderMenu}
      />
    </InfoCard>
  );
}
