import { AwsError } from '../AwsError';
import { checkUpgrade } from './checkUpgrade';
import { clusterConfigChange } from './clusterConfigChange';
import { clusterOf, EksCall } from './EksCall';
import { EksCluster } from './EksCluster';
import { EksUpdateRequest } from './EksUpdate';
import { toIssue } from './LaterFailure';
import {
  updateClusterConfigSchema,
  updateClusterVersionSchema,
} from './requestSchemas';
import { requireIdleCluster } from './requireIdle';
import { updateBody } from './updateBody';

const OWN_FAILURE = {
  code: 'InsufficientFreeAddresses',
  message: 'The subnets of the cluster have too few free addresses.',
};

/** Starts an upgrade of the control plane by one minor version, or takes the last one back. */
export function updateClusterVersion(call: EksCall) {
  const cluster = clusterOf(call);
  const input = updateClusterVersionSchema.parse(call.body);
  const { version } = input;
  return startUpdate(call, cluster, input.clientRequestToken, () => ({
    type: checkUpgrade(cluster, version, call),
    params: [{ type: 'Version', value: version }],
    apply: () => cluster.change({ version }),
  }));
}

/** Starts a change of endpoint, logging, access, support or deletion protection. */
export function updateClusterConfig(call: EksCall) {
  const cluster = clusterOf(call);
  const input = updateClusterConfigSchema.parse(call.body);
  return startUpdate(call, cluster, input.clientRequestToken, () => {
    const { change, type, params } = clusterConfigChange(
      input,
      cluster.spec.logging ?? [],
    );
    if (!type) {
      throw AwsError.invalidParameter('No changes needed', {
        clusterName: cluster.name,
      });
    }
    return { type, params, apply: () => cluster.change(change) };
  });
}

type NewUpdate = Pick<EksUpdateRequest, 'type' | 'params' | 'apply'>;

function startUpdate(
  { timings, failLater }: EksCall,
  cluster: EksCluster,
  clientRequestToken: string | undefined,
  make: () => NewUpdate,
) {
  const repeated = cluster.updates.find(
    ({ request }) =>
      clientRequestToken !== undefined &&
      request.clientRequestToken === clientRequestToken,
  );
  if (repeated) return { update: updateBody(repeated) };
  requireIdleCluster(cluster);
  const update = cluster.startUpdate({
    ...make(),
    clientRequestToken,
    milliseconds: timings.updateCluster,
    failure: failLater && toIssue(failLater, OWN_FAILURE, cluster.name),
  });
  return { update: updateBody(update) };
}
