import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';
import { Settings } from '../../shared/forms';
import type { RawGkeCluster } from '../GkeClient';
import { toNewNodePool } from './toNewNodePool';

export const DEFAULT_MODE = 'Standard';
export const DEFAULT_CHANNEL = 'REGULAR';
export const DEFAULT_POOL = 'default-pool';

/** Whether Google is to see to the nodes. */
export function isAutopilot(settings: Settings): boolean {
  return (settings.text('mode') ?? DEFAULT_MODE) === 'Autopilot';
}

/** Whether all is to be in one zone. */
export function isZonal(settings: Settings): boolean {
  return !isAutopilot(settings) && settings.text('locationType') === 'Zonal';
}

/** The release channel that was chosen, in Google's word. */
export function channelOfSettings(settings: Settings): string {
  return settings.text('releaseChannel') ?? DEFAULT_CHANNEL;
}

/** The cluster that settings describe, with an exact version, as GKE's API takes it. */
export function toNewCluster(
  settings: Settings,
  version: string,
): RawGkeCluster {
  const network = settings.text('network');
  const subnetwork = settings.text('subnetwork');
  return {
    name: settings.text('name'),
    initialClusterVersion: version,
    releaseChannel: { channel: channelOfSettings(settings) as 'REGULAR' },
    resourceLabels: settings.keyValues('labels'),
    ...(network && { network }),
    ...(subnetwork && { subnetwork }),
    // Without this the API would make a cluster with routes, as in former times.
    ipAllocationPolicy: { useIpAliases: true },
    ...nodesOf(settings),
  };
}

/** The same with the mark by which it is known as the work of one operation. */
export function withOperationTag(
  cluster: RawGkeCluster,
  token: string,
): RawGkeCluster {
  const resourceLabels = { ...cluster.resourceLabels, [OPERATION_TAG]: token };
  return { ...cluster, resourceLabels };
}

function nodesOf(settings: Settings): RawGkeCluster {
  if (isAutopilot(settings)) return { autopilot: { enabled: true } };
  const name = settings.text('poolName') ?? DEFAULT_POOL;
  return { nodePools: [toNewNodePool(name, settings)] };
}
