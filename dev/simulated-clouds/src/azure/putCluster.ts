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
import { movePool } from './movePool';
import {
  newVersion,
  reachableVersion,
  requireNewCluster,
  requireSameCluster,
  requireSystemPool,
} from './requireCluster';
import { requirePool } from './requirePool';
import { requirePreconditions } from './requirePreconditions';
import { requireQuota } from './requireQuota';
import { toManagedCluster } from './toManagedCluster';
import { writableCluster } from './writableOf';

/** `PUT` of a managed cluster: creates it (201), or replaces what was written to it (200). */
export function putCluster(
  call: ArmCall,
  now: number,
  durations: AzureDurations,
): ArmAnswer {
  const { subscription, parameter } = call;
  const written = readBody(call);
  const group = parameter('resourceGroupName');
  const found = subscription.findCluster(group, parameter('resourceName'));
  requirePreconditions(call, found);
  return found
    ? update(call, found, written, durations)
    : create(call, written, now, durations);
}

function readBody({ request }: ArmCall): ManagedClusterDefinition {
  const parsed = managedClusterSchema.safeParse(request.body);
  if (!parsed.success) {
    throw new ArmError(400, 'InvalidRequestContent', parsed.error.message);
  }
  const { location, ...rest } = writableCluster(parsed.data);
  return { ...rest, location: location.toLowerCase().replaceAll(' ', '') };
}

function create(
  call: ArmCall,
  written: ManagedClusterDefinition,
  now: number,
  durations: AzureDurations,
): ArmAnswer {
  const { subscription, parameter } = call;
  const group = subscription.getResourceGroup(parameter('resourceGroupName'));
  const path = { group: group.name, name: parameter('resourceName') };
  requireNewCluster(subscription, path, written);
  requireSystemPool(written);
  const version = newVersion(subscription.offer, written);
  const definition = pinVersions(written, version);
  requirePools(call, definition, undefined);
  const cluster = subscription.keep(
    new AzureCluster(
      subscription.clock,
      subscription.id,
      path.group,
      path.name,
      definition,
      now,
    ),
  );
  const operation = beginOperation(call, cluster, {
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
  const old = cluster.definition;
  requireSameCluster(old, written);
  requireSystemPool(written);
  const { offer } = call.subscription;
  const current = cluster.version;
  const version = reachableVersion(offer, current, written);
  const definition = keepPrincipal(old, pinVersions(written, version));
  requirePools(call, definition, cluster);
  cluster.definition = definition;
  const isUpgrade = version !== current;
  const milliseconds = isUpgrade ? durations.upgrade : durations.update;
  const after = call.failure ? current : version;
  cluster.setVersions([{ value: current, milliseconds }, { value: after }]);
  for (const pool of definition.properties.agentPoolProfiles ?? []) {
    movePool(call, cluster, pool.name, old, milliseconds);
  }
  const operation = beginOperation(call, cluster, {
    during: {
      provisioningState: isUpgrade ? 'Upgrading' : 'Updating',
      powerState: 'Running',
    },
    milliseconds,
    after: SUCCEEDED,
  });
  return {
    status: 200,
    headers: asyncOperationHeader(call, operation),
    body: toManagedCluster(cluster, askedSpelling(call)),
  };
}

/** AKS pins the version of each pool, so that an upgrade of the control plane leaves the nodes alone. */
function pinVersions(
  written: ManagedClusterDefinition,
  kubernetesVersion: string,
): ManagedClusterDefinition {
  const agentPoolProfiles = written.properties.agentPoolProfiles?.map(pool => ({
    ...pool,
    orchestratorVersion: pool.orchestratorVersion ?? kubernetesVersion,
  }));
  return {
    ...written,
    properties: { ...written.properties, kubernetesVersion, agentPoolProfiles },
  };
}

/** A PUT replaces everything but the service principal, which has an operation of its own. */
function keepPrincipal(
  old: ManagedClusterDefinition,
  written: ManagedClusterDefinition,
): ManagedClusterDefinition {
  const { servicePrincipalProfile } = old.properties;
  if (!servicePrincipalProfile) return written;
  return {
    ...written,
    properties: { ...written.properties, servicePrincipalProfile },
  };
}

function requirePools(
  { subscription }: ArmCall,
  { location, properties }: ManagedClusterDefinition,
  cluster: AzureCluster | undefined,
) {
  const before = cluster?.pools ?? [];
  const after = properties.agentPoolProfiles ?? [];
  const version = properties.kubernetesVersion ?? '';
  const place = { offer: subscription.offer, location, version };
  for (const pool of after) {
    const old = before.find(({ name }) => name === pool.name);
    if (cluster && !old) {
      throw new ArmError(
        400,
        'InvalidParameter',
        'A new agent pool was introduced. Adding agent pools to an existing cluster is not allowed through managed cluster operations. For agent pool specific change, please use per agent pool operations: https://aka.ms/agent-pool-rest-api',
      );
    }
    requirePool(pool, old, place);
  }
  if (before.some(old => !after.some(({ name }) => name === old.name))) {
    throw new ArmError(
      400,
      'InvalidParameter',
      'Removing agent pools is not allowed through managed cluster operations.',
    );
  }
  requireQuota(subscription, location, { before, after });
}
