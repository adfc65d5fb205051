import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { Link, useParams, useResolvedPath } from 'react-router-dom';
import {
  ExternalCluster,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { NodePoolsCard } from './NodePoolsCard';
import { Overview } from './Overview';

const NODE_POOLS = 'node-pools';

/** The parts of the details, each with its own address. Providers without node pools have but one part. */
export function DetailsTabs(props: {
  cluster: ExternalCluster;
  providers: Provider[];
}) {
  const { cluster, providers } = props;
  const t = useText();
  const overviewPath = useResolvedPath('').pathname;
  const nodePoolsPath = useResolvedPath(NODE_POOLS).pathname;
  const rest = useParams()['*'];
  if (!hasNodePools(cluster, providers)) {
    return <Overview cluster={cluster} />;
  }
  const tab = rest === NODE_POOLS ? NODE_POOLS : 'overview';
  return (
    <div>
      <Tabs
        value={tab}
        indicatorColor="primary"
        aria-label={t('details.tabs.label')}
        style={{ marginBottom: 16 }}
      >
        <Tab
          value="overview"
          label={t('details.tabs.overview')}
          id="external-clusters-tab-overview"
          aria-controls="external-clusters-details-panel"
          component={Link}
          to={overviewPath}
        />
        <Tab
          value={NODE_POOLS}
          label={t('details.tabs.nodePools')}
          id={`external-clusters-tab-${NODE_POOLS}`}
          aria-controls="external-clusters-details-panel"
          component={Link}
          to={nodePoolsPath}
        />
      </Tabs>
      <div
        role="tabpanel"
        id="external-clusters-details-panel"
        aria-labelledby={`external-clusters-tab-${tab}`}
      >
        {tab === NODE_POOLS ? (
          <NodePoolsCard cluster={cluster} />
        ) : (
          <Overview cluster={cluster} nodePoolsPath={nodePoolsPath} />
        )}
      </div>
    </div>
  );
}

// A provider that discovers clusters knows their pools; one that connects a kubeconfig sees nodes only.
function hasNodePools(
  cluster: ExternalCluster,
  providers: Provider[],
): boolean {
  const provider = providers.find(({ name }) => name === cluster.provider);
  return (
    cluster.nodePools !== undefined || provider?.capabilities.discover === true
  );
}
