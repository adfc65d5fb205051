import { ArmCluster, ArmNodePool } from './ArmCluster';

/** What only Azure writes. Source: `readonly` in the models of `@azure/arm-containerservice`. */
const READ_ONLY = ['id', 'name', 'type', 'systemData', 'eTag'];
const READ_ONLY_PROPERTIES = [
  'provisioningState',
  'powerState',
  'maxAgentPools',
  'currentKubernetesVersion',
  'fqdn',
  'privateFQDN',
  'azurePortalFQDN',
  'resourceUID',
  'status',
  // It has an operation of its own, and a write with a principal but without its secret is refused.
  'servicePrincipalProfile',
];
const READ_ONLY_OF_NODE_POOL = [
  'name',
  'eTag',
  'provisioningState',
  'currentOrchestratorVersion',
  'status',
];
const READ_ONLY_OF_IDENTITY = ['principalId', 'tenantId'];

/** The body that writes a cluster as it was read, but for the given properties; what nobody here knows survives. */
export function mergeCluster(
  cluster: ArmCluster,
  changes: Record<string, unknown>,
): Record<string, unknown> {
  const { properties, identity } = cluster;
  const pools = properties.agentPoolProfiles?.map(pool => ({
    ...without(pool, READ_ONLY_OF_NODE_POOL),
    name: pool.name,
  }));
  return {
    ...without(cluster, READ_ONLY),
    ...(isRecord(identity) ? { identity: writableIdentity(identity) } : {}),
    properties: {
      ...without(properties, READ_ONLY_PROPERTIES),
      ...(pools ? { agentPoolProfiles: pools } : {}),
      ...changes,
    },
  };
}

/** The body that writes a node pool as it was read, but for the given properties; undefined ones are left out. */
export function mergeNodePool(
  pool: ArmNodePool,
  changes: Record<string, unknown>,
): Record<string, unknown> {
  const merged = { ...without(pool, READ_ONLY_OF_NODE_POOL), ...changes };
  const written = Object.entries(merged).filter(
    ([, value]) => value !== undefined,
  );
  return { properties: Object.fromEntries(written) };
}

/** Azure answers the ids behind user-assigned identities, and takes their names alone. */
function writableIdentity(identity: Record<string, unknown>) {
  const { userAssignedIdentities } = identity;
  return {
    ...without(identity, READ_ONLY_OF_IDENTITY),
    ...(isRecord(userAssignedIdentities)
      ? {
          userAssignedIdentities: Object.fromEntries(
            Object.keys(userAssignedIdentities).map(id => [id, {}]),
          ),
        }
      : {}),
  };
}

function without(value: Record<string, unknown>, names: string[]) {
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => !names.includes(name)),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
