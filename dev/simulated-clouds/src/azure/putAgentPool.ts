import { ArmCall } from './ArmApi';
import { ArmError } from './ArmError';
import { AzureCluster } from './AzureCluster';
import {
  beginPoolOperation,
  requireIdle,
  requireRunning,
} from './beginOperation';
import { AzureDurations } from './durations';
import {
  AgentPoolDefinition,
  agentPoolResourceSchema,
} from './ManagedClusterDefinition';

/** Creates a pool or changes one; its `provisioningState` tells which kind of change runs. */
export function putAgentPool(
  call: ArmCall,
  cluster: AzureCluster,
  durations: AzureDurations,
) {
  requireIdle(cluster);
  requireRunning(cluster);
  const parsed = agentPoolResourceSchema.safeParse(call.request.body);
  if (!parsed.success) {
    throw new ArmError(400, 'InvalidRequestContent', parsed.error.message);
  }
  const name = call.parameter('agentPoolName');
  const old = cluster.pools.find(pool => pool.name === name);
  const pool = { ...old, ...parsed.data.properties, name };
  cluster.putPool(pool);
  const during = kindOfChange(old, pool);
  const operation = beginPoolOperation(call.subscription, cluster, name, {
    during,
    milliseconds: during === 'Upgrading' ? durations.upgrade : durations.update,
    after: 'Succeeded',
  });
  return { isNew: old === undefined, pool, operation };
}

function kindOfChange(
  old: AgentPoolDefinition | undefined,
  pool: AgentPoolDefinition,
) {
  if (!old) return 'Creating';
  if (old.orchestratorVersion !== pool.orchestratorVersion) return 'Upgrading';
  return old.count === pool.count ? 'Updating' : 'Scaling';
}
