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
import { movePool } from './movePool';
import { requirePool } from './requirePool';
import { requirePreconditions } from './requirePreconditions';
import { requireQuota } from './requireQuota';
import { writablePool } from './writableOf';

/** Creates a pool or replaces one; its `provisioningState` tells which kind of change runs. */
export function putAgentPool(
  call: ArmCall,
  cluster: AzureCluster,
  durations: AzureDurations,
) {
  const name = call.parameter('agentPoolName');
  const old = cluster.pools.find(pool => pool.name === name);
  requirePreconditions(call, old && cluster.pool(name));
  requireIdle(cluster);
  requireRunning(cluster);
  const pool = readPool(call, cluster, name);
  requireAllowed(call, cluster, { old, pool });
  const { definition } = cluster;
  cluster.putPool(pool);
  const during = kindOfChange(old, pool);
  const milliseconds =
    during === 'Upgrading' ? durations.upgrade : durations.update;
  movePool(call, cluster, name, definition, milliseconds);
  const operation = beginPoolOperation(call, cluster, name, {
    during,
    milliseconds,
    after: 'Succeeded',
  });
  return { isNew: old === undefined, pool, operation };
}

function readPool(
  { request }: ArmCall,
  cluster: AzureCluster,
  name: string,
): AgentPoolDefinition {
  const parsed = agentPoolResourceSchema.safeParse(request.body);
  if (!parsed.success) {
    throw new ArmError(400, 'InvalidRequestContent', parsed.error.message);
  }
  const pool = writablePool({ ...parsed.data.properties, name });
  const { orchestratorVersion = cluster.version } = pool;
  return { ...pool, orchestratorVersion };
}

function requireAllowed(
  { subscription }: ArmCall,
  cluster: AzureCluster,
  change: { old?: AgentPoolDefinition; pool: AgentPoolDefinition },
) {
  const { old, pool } = change;
  const { offer } = subscription;
  const { location } = cluster.definition;
  requirePool(pool, old, { offer, location, version: cluster.version });
  const others = cluster.pools.filter(({ name }) => name !== pool.name);
  requireQuota(subscription, location, {
    before: old ? [old] : [],
    after: [pool],
  });
  if ([...others, pool].some(({ mode }) => mode === 'System')) return;
  throw new ArmError(
    400,
    'InvalidParameter',
    'There has to be at least one system node pool in an AKS cluster.',
  );
}

function kindOfChange(
  old: AgentPoolDefinition | undefined,
  pool: AgentPoolDefinition,
) {
  if (!old) return 'Creating';
  if (old.orchestratorVersion !== pool.orchestratorVersion) return 'Upgrading';
  return old.count === pool.count ? 'Updating' : 'Scaling';
}
