import {
  ExternalCluster,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { valueOf } from '../../hooks/valueOf';
import { Stack } from '../common/Stack';
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
import {
  ACCESS,
  ACTIVITY,
  EVENTS,
  NODE_POOLS,
  NODES,
  OVERVIEW,
  TabPath,
} from './tabPaths';

/** The content of one tab. What was seen of the usage outlives a change of tabs. */
export function DetailsPanel(props: {
  active: TabPath;
  cluster: ExternalCluster;
  provider: Provider | undefined;
  /** Address of the node pools; absent where there are none. */
  nodePoolsPath: string | undefined;
  /** Something was started: what is shown is to be asked for again. */
  onChanged: () => void;
}) {
  const { active, cluster, provider, nodePoolsPath, onChanged } = props;
  const usage = useUsage(
    cluster.id,
    active === OVERVIEW || active === NODE_POOLS,
  );
  switch (active) {
    case NODE_POOLS:
      return (
        <Stack>
          <NodePoolsTab
            cluster={cluster}
            provider={provider}
            usage={valueOf(usage.resource)}
            onChanged={onChanged}
          />
          <PoolUsageCard cluster={cluster} usage={usage} />
        </Stack>
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
