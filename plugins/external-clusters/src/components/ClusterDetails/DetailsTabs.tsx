import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
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
import { valueOf } from '../../hooks/valueOf';
import {
  AccessTab,
  EventsTab,
  NodesTab,
  PoolUsageCard,
  useUsage,
} from '../Inside';
import { NodePoolsTab } from '../NodePools';
import { ClusterActivity } from '../Operations';
import { Overview } from './Overview';

const OVERVIEW = 'overview';
const NODE_POOLS = 'node-pools';
const NODES = 'nodes';
const EVENTS = 'events';
const ACCESS = 'access';

/** Address of what was done with the cluster, below that of its details. */
export const ACTIVITY = 'activity';

const names = {
  [OVERVIEW]: 'overview',
  [NODE_POOLS]: 'nodePools',
  [NODES]: 'nodes',
  [EVENTS]: 'events',
  [ACTIVITY]: 'activity',
  [ACCESS]: 'access',
} as const;

type TabPath = keyof typeof names;

const useStyles = makeStyles(
  theme => ({
    tabs: { marginBottom: theme.spacing(2) },
    // Six of them fit into a narrow window too.
    tab: { minWidth: 88 },
    stack: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'ExternalClustersDetailsTabs' },
);

/** What {@link DetailsTabs} shows and tells. */
interface DetailsTabsProps {
  cluster: ExternalCluster;
  providers: Provider[];
  /** Something was started: what is shown is to be asked for again. */
  onChanged: () => void;
}

/** The parts of the details, each with its own address. */
export function DetailsTabs(props: DetailsTabsProps) {
  const { cluster, providers } = props;
  const classes = useStyles();
  const t = useText();
  const basePath = useResolvedPath('').pathname;
  const rest = useParams()['*'];
  const provider = providers.find(({ name }) => name === cluster.provider);
  const tabs = tabsOf(cluster, provider);
  const pathOf = (tab: TabPath) =>
    resolvePath(tab === OVERVIEW ? '' : tab, basePath).pathname;
  const active = tabs.find(tab => tab === rest) ?? OVERVIEW;
  return (
    <div>
      <Tabs
        value={active}
        indicatorColor="primary"
        variant="scrollable"
        scrollButtons="auto"
        aria-label={t('details.tabs.label')}
        className={classes.tabs}
      >
        {tabs.map(tab => (
          <Tab
            key={tab}
            value={tab}
            label={t(`details.tabs.${names[tab]}`)}
            id={`external-clusters-tab-${tab}`}
            aria-controls="external-clusters-details-panel"
            className={classes.tab}
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
        <Panel
          {...props}
          active={active}
          provider={provider}
          nodePoolsPath={
            tabs.includes(NODE_POOLS) ? pathOf(NODE_POOLS) : undefined
          }
        />
      </div>
    </div>
  );
}

/** The content of one tab. What was seen of the usage outlives a change of tabs. */
function Panel(
  props: DetailsTabsProps & {
    active: TabPath;
    provider: Provider | undefined;
    nodePoolsPath: string | undefined;
  },
) {
  const { active, cluster, provider, nodePoolsPath, onChanged } = props;
  const classes = useStyles();
  const usage = useUsage(
    cluster.id,
    active === OVERVIEW || active === NODE_POOLS,
  );
  switch (active) {
    case NODE_POOLS:
      return (
        <div className={classes.stack}>
          <NodePoolsTab
            cluster={cluster}
            provider={provider}
            usage={valueOf(usage.resource)}
            onChanged={onChanged}
          />
          <PoolUsageCard cluster={cluster} usage={usage} />
        </div>
      );
    case NODES:
      return <NodesTab cluster={cluster} />;
    case EVENTS:
      return <EventsTab cluster={cluster} />;
    case ACTIVITY:
      return <ClusterActivity clusterId={cluster.id} />;
    case ACCESS:
      return <AccessTab cluster={cluster} />;
    default:
      return (
        <Overview
          cluster={cluster}
          usage={usage}
          nodePoolsPath={nodePoolsPath}
        />
      );
  }
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
    NODES,
    EVENTS,
    ...(hasActivity ? [ACTIVITY] : []),
    ACCESS,
  ] as TabPath[];
}
