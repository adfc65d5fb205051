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
import { DetailsPanel } from './DetailsPanel';
import {
  ACCESS,
  ACTIVITY,
  EVENTS,
  NODE_POOLS,
  NODES,
  OVERVIEW,
  tabNames,
  TabPath,
} from './tabPaths';

const useStyles = makeStyles(
  theme => ({
    tabs: { marginBottom: theme.spacing(2) },
    // Six of them fit into a narrow window too.
    tab: { minWidth: 88 },
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
  const tabs = tabsOf(cluster, provider, rest);
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
            label={t(`details.tabs.${tabNames[tab]}`)}
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
        <DetailsPanel
          cluster={cluster}
          onChanged={props.onChanged}
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

function tabsOf(
  cluster: ExternalCluster,
  provider: Provider | undefined,
  asked: string | undefined,
): TabPath[] {
  const { discover = false, changes = [] } = provider?.capabilities ?? {};
  // Until the provider is known, whoever asks for a tab gets it, and no other one meanwhile.
  const isAsked = (tab: TabPath) => !provider && asked === tab;
  // A provider that discovers clusters knows their pools; one that connects a kubeconfig sees nodes only.
  const hasNodePools =
    cluster.nodePools !== undefined || discover || isAsked(NODE_POOLS);
  const hasActivity =
    cluster.operation !== undefined || changes.length > 0 || isAsked(ACTIVITY);
  return [
    OVERVIEW,
    ...(hasNodePools ? [NODE_POOLS] : []),
    NODES,
    EVENTS,
    ...(hasActivity ? [ACTIVITY] : []),
    ACCESS,
  ] as TabPath[];
}
