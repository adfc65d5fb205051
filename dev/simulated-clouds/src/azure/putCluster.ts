import { ArmAnswer, ArmCall } from './ArmApi';
import { ArmError } from './ArmError';
import { askedSpelling, asyncOperationHeader } from './armAnswers';
import { AzureCluster, SUCCEEDED } from './AzureCluster';
import { beginOperation, requireIdle, requireRunning } from './beginOperation';
import { AzureDurations } from './durations';
import {
  ManagedClusterDefinition,
  managedClusterSchema,
} from './ManagedClusterDefinition';
import { toManagedCluster } from './toManagedCluster';
import { AKS_VERSIONS, upgradesOf } from './upgradesOf';

/** `PUT` of a managed cluster: creates it (201) or changes what the body names (200). */
export function putCluster(
  call: ArmCall,
  now: number,
  durations: AzureDurations,
): ArmAnswer {
  const { subscription, parameter } = call;
  const parsed = managedClusterSchema.safeParse(call.request.body);
  if (!parsed.success) {
    throw new ArmError(400, 'InvalidRequestContent', parsed.error.message);
  }
  const group = parameter('resourceGroupName');
  const found = subscription.findCluster(group, parameter('resourceName'));
  requirePreconditions(call, found);
  return found
    ? update(call, found, parsed.data, durations)
    : create(call, parsed.data, now, durations);
}

function create(
  call: ArmCall,
  written: ManagedClusterDefinition,
  now: number,
  durations: AzureDurations,
): ArmAnswer {
  const { subscription, parameter } = call;
  const group = subscription.getResourceGroup(parameter('resourceGroupName'));
  requireSystemPool(written);
  const kubernetesVersion = fullVersionOf(written);
  const cluster = subscription.keep(
    new AzureCluster(
      subscription.clock,
      subscription.id,
      group.name,
      parameter('resourceName'),
      { ...written, properties: { ...written.properties, kubernetesVersion } },
      now,
    ),
  );
  const operation = beginOperation(subscription, cluster, {
    during: { provisioningState: 'Creating', powerState: 'Running' },
    milliseconds: durations.create,
    after: SUCCEEDED,
  });
  return {
    status: 201,
    headers: asyncOperationHeader(call, operation),
    body: toManagedCluster(cluster, askedSpelling(call)),
  };
}

function update(
  call: ArmCall,
  cluster: AzureCluster,
  written: ManagedClusterDefinition,
  durations: AzureDurations,
): ArmAnswer {
  requireIdle(cluster);
  requireRunning(cluster);
  const kubernetesVersion = reachableVersion(cluster, written);
  const isUpgrade = kubernetesVersion !== cluster.version;
  cluster.definition = {
    ...cluster.definition,
    ...written,
    properties: {
      ...cluster.definition.properties,
      ...written.properties,
      kubernetesVersion,
    },
  };
  const operation = beginOperation(call.subscription, cluster, {
    during: {
      provisioningState: isUpgrade ? 'Upgrading' : 'Updating',
      powerState: 'Running',
    },
    milliseconds: isUpgrade ? durations.upgrade : durations.update,
    after: SUCCEEDED,
  });
  return {
    status: 200,
    headers: asyncOperationHeader(call, operation),
    body: toManagedCluster(cluster, askedSpelling(call)),
  };
}

function requirePreconditions(
  { request }: ArmCall,
  cluster: AzureCluster | undefined,
) {
  const wanted = request.headers['if-match'];
  const isOutdated =
    wanted !== undefined && wanted !== '*' && wanted !== cluster?.eTag;
  const isTaken = request.headers['if-none-match'] === '*' && cluster;
  if (!isOutdated && !isTaken) return;
  throw new ArmError(
    412,
    'PreconditionFailed',
    'The request failed because the resource does not match the given precondition (etag).',
  );
}

function requireSystemPool({ properties }: ManagedClusterDefinition) {
  const pools = properties.agentPoolProfiles ?? [];
  if (pools.some(({ mode }) => mode === 'System')) return;
  throw new ArmError(
    400,
    'InvalidParameter',
    'Must define at least one system pool.',
  );
}

/** The newest patch of the minor, or the version itself; the newest but one minor when none is given. */
function fullVersionOf({ properties }: ManagedClusterDefinition): string {
  const wanted = properties.kubernetesVersion ?? '1.33';
  const found = AKS_VERSIONS.filter(
    version => version === wanted || version.startsWith(`${wanted}.`),
  ).pop();
  if (found) return found;
  throw new ArmError(
    400,
    'K8sVersionNotSupported',
    `Managed cluster is on version ${wanted} which is not supported in this region. Please use [az aks get-versions] command to get the supported version list in this region.`,
  );
}

/** The version the cluster will have: AKS takes a minor for its newest patch, and for this very one when it has it. */
function reachableVersion(
  cluster: AzureCluster,
  { properties }: ManagedClusterDefinition,
): string {
  const wanted = properties.kubernetesVersion ?? cluster.version;
  const isWanted = (version: string) =>
    version === wanted || version.startsWith(`${wanted}.`);
  if (isWanted(cluster.version)) return cluster.version;
  const upgrades = upgradesOf(cluster.version);
  const found = upgrades.filter(isWanted).pop();
  if (found) return found;
  throw new ArmError(
    400,
    'OperationNotAllowed',
    `Upgrading Kubernetes version ${
      cluster.version
    } to ${wanted} is not allowed. Available upgrades: [${upgrades.join(
      ' ',
    )}].`,
  );
}
