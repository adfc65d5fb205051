import { EksCall } from './EksCall';
import { EksCluster } from './EksCluster';
import { EksNodegroup } from './EksNodegroup';
import { EksUpdateRequest } from './EksUpdate';
import { toIssue } from './LaterFailure';
import { requireIdleNodegroup } from './requireIdle';
import { updateBody } from './updateBody';

const OWN_FAILURE = {
  code: 'NodeCreationFailure',
  message: 'New nodes are not joining the node group.',
};

/** What an update is about; made only when it is not the repetition of an earlier request. */
export type NewNodegroupUpdate = Pick<
  EksUpdateRequest,
  'type' | 'params' | 'apply'
> & {
  /** What holds at once, unless the update is to fail. */
  begin?(): void;
};

/** Starts an update of a node group, or answers the one that the same client token has started. */
export function startNodegroupUpdate(
  { failLater, timings }: EksCall,
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
  const { begin, ...made } = make();
  if (!failLater) begin?.();
  const update = cluster.startUpdate({
    ...made,
    nodegroup,
    clientRequestToken,
    milliseconds: timings.updateNodegroup,
    failure: failLater && toIssue(failLater, OWN_FAILURE, nodegroup),
  });
  return { update: updateBody(update) };
}
