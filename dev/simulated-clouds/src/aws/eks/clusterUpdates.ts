import { AwsError } from '../AwsError';
import { clusterConfigChange } from './clusterConfigChange';
import { clusterOf, EksCall } from './EksCall';
import { EksCluster } from './EksCluster';
import { EksUpdateRequest } from './EksUpdate';
import { minorOf, requireOffered } from './minorVersion';
import {
  updateClusterConfigSchema,
  updateClusterVersionSchema,
} from './requestSchemas';
import { requireIdleCluster } from './requireIdle';
import { updateBody } from './updateBody';

/** Starts an upgrade of the control plane by one minor version. */
export function updateClusterVersion(call: EksCall) {
  const cluster = clusterOf(call);
  const input = updateClusterVersionSchema.parse(call.body);
  const { version } = input;
  return startUpdate(call, cluster, input.clientRequestToken, () => {
    checkUpgrade(cluster, version, call.now);
    return {
      type: 'VersionUpdate',
      params: [{ type: 'Version', value: version }],
      apply: () => cluster.change({ version }),
    };
  });
}

function checkUpgrade(cluster: EksCluster, version: string, now: number) {
  requireOffered(version, now);
  const current = cluster.spec.version;
  if (minorOf(version) === minorOf(current) + 1) return;
  throw AwsError.invalidParameter(
    `Unsupported Kubernetes minor version update from ${current} to ${version}`,
    { clusterName: cluster.name },
  );
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
  { timings }: EksCall,
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
  });
  return { update: updateBody(update) };
}
