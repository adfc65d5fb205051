import { ClusterPlan } from 'backstage-plugin-external-clusters-node';
import { Settings } from '../../shared/forms';
import { parseAksRef } from '../AksRef';
import { toClusterBody } from './toClusterBody';

/** The plan of a new cluster, from settings that were found to be complete and right. */
export function toClusterPlan(
  subscriptionId: string,
  settings: Settings,
): ClusterPlan {
  const name = settings.text('name') ?? '';
  const resourceGroup = settings.text('resourceGroup') ?? '';
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${name}`;
  const body = toClusterBody(settings);
  return {
    ref: parseAksRef(id).ref,
    name,
    location: settings.text('location') ?? '',
    group: resourceGroup,
    version: settings.text('version'),
    tags: settings.keyValues('tags'),
    steps: [
      {
        action: 'CreateCluster',
        title: `Create the cluster ${name}`,
        input: { resourceGroup, name, body },
      },
    ],
  };
}
