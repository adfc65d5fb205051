import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import {
  Link,
  resolvePath,
  useParams,
  useResolvedPath,
} from 'react-router-dom';
import {
  ExternalCluster,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { NodePoolsTab } from '../NodePools';
import { ClusterActivity } from '../Operations';
import { Overview } from './Overview';

const OVERVIEW = 'overview';
const NODE_POOLS = 'node-pools';

/** Address of what was done with the cluster, below that of its details. */
export const ACTIVITY = 'activity';

const names = {
  [OVERVIEW]: 'overview',
  [NODE_POOLS]: 'nodePools',
  [ACTIVITY]: 'activity',
} as const;

type TabPath = keyof typeof names;

/** The parts of the details, each with its own address. A cluster that can only be viewed may have but one part. */
export function DetailsTabs(props: {
  cluster: ExternalCluster;
  providers: Provider[];
  /** Something was started: what is shown is to be asked for again. */
  onChanged: () => void;
}) {
  const { cluster, providers, onChanged } = props;
  const t = useText();
  const basePath = useResolvedPath('').pathname;
  const rest = useParams()['*'];
  const provider = providers.find(({ name }) => name === cluster.provider);
  const tabs = tabsOf(cluster, provider);
  if (tabs.length === 1) {
    return <Overview cluster={cluster} />;
  }
  const pathOf = (tab: TabPath) =>
    resolvePath(tab === OVERVIEW ? '' : tab, basePath).pathname;
  const active = tabs.find(tab => tab === rest) ?? OVERVIEW;
  return (
    <div>
      <Tabs
        value={active}
        indicatorColor="primary"
        aria-label={t('details.tabs.label')}
        style={{ marginBottom: 16 }}
      >
        {tabs.map(tab => (
          <Tab
            key={tab}
            value={tab}
            label={t(`details.tabs.${names[tab]}`)}
            id={`external-clusters-tab-${tab}`}
            aria-controls="external-clusters-details-panel"
            component={Link}
            to={pathOf(tab)}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id="external-clusters-details-panel"
        aria-labelledby={`external-clusters-tab-${active}`}
      >
        {active === NODE_POOLS && (
          <NodePoolsTab
            cluster={cluster}
            provider={provider}
            onChanged={onChanged}
          />
        )}
        {active === ACTIVITY && <ClusterActivity clusterId={cluster.id} />}
        {active === OVERVIEW && (
          <Overview
            cluster={cluster}
            nodePoolsPath={
              tabs.includes(NODE_POOLS) ? pathOf(NODE_POOLS) : undefined
            }
          />
        )}
      </div>
    </div>
  );
}

function tabsOf(
  cluster: ExternalCluster,
  provider: Provider | undefined,
): TabPath[] {
  const { discover = false, changes = [] } = provider?.capabilities ?? {};
  // A provider that discovers clusters knows their pools; one that connects a kubeconfig sees nodes only.
  const hasNodePools = cluster.nodePools !== undefined || discover;
  const hasActivity = cluster.operation !== undefined || changes.length > 0;
  return [
    OVERVIEW,
    ...(hasNodePools ? [NODE_POOLS] : []),
    ...(hasActivity ? [ACTIVITY] : []),
  ] as TabPath[];
}
