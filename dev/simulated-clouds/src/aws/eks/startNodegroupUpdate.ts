import { EksCluster } from './EksCluster';
import { EksNodegroup } from './EksNodegroup';
import { EksUpdateRequest } from './EksUpdate';
import { requireIdleNodegroup } from './requireIdle';
import { updateBody } from './updateBody';

/** What an update is about; made only when it is not the repetition of an earlier request. */
export type NewNodegroupUpdate = Pick<
  EksUpdateRequest,
  'type' | 'params' | 'apply' | 'milliseconds'
>;

/** Starts an update of a node group, or answers the one that the same client token has started. */
export function startNodegroupUpdate(
  cluster: EksCluster,
  group: EksNodegroup,
  clientRequestToken: string | undefined,
  make: () => NewNodegroupUpdate,
) {
  const nodegroup = group.spec.name;
  const repeated = cluster.updates.find(
    ({ request }) =>
      clientRequestToken !== undefined &&
      request.nodegroup === nodegroup &&
      request.clientRequestToken === clientRequestToken,
  );
  if (repeated) return { update: updateBody(repeated) };
  requireIdleNodegroup(cluster, group);
  const update = cluster.startUpdate({
    ...make(),
    nodegroup,
    clientRequestToken,
  });
  return { update: updateBody(update) };
}
