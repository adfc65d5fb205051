import {
  AgentPoolDefinition,
  ManagedClusterDefinition,
} from './ManagedClusterDefinition';

/** Source: `readonly` in the models of the official SDK. */
const READ_ONLY_OF_CLUSTER = ['id', 'name', 'type', 'systemData', 'eTag'];
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
];
const READ_ONLY_OF_POOL = [
  'eTag',
  'currentOrchestratorVersion',
  'provisioningState',
  'powerState',
  'status',
];

/** The part of a cluster that a client may write: ARM ignores the rest of a body. */
export function writableCluster(
  body: ManagedClusterDefinition,
): ManagedClusterDefinition {
  const { agentPoolProfiles } = body.properties;
  return {
    ...without(body, READ_ONLY_OF_CLUSTER),
    properties: {
      ...without(body.properties, READ_ONLY_PROPERTIES),
      agentPoolProfiles: agentPoolProfiles?.map(writablePool),
    },
  };
}

/** The part of a pool that a client may write. */
export function writablePool(pool: AgentPoolDefinition): AgentPoolDefinition {
  return without(pool, READ_ONLY_OF_POOL);
}

function without<T extends object>(value: T, names: string[]): T {
  const kept = Object.entries(value).filter(
    ([name, part]) => !names.includes(name) && part !== null,
  );
  return Object.fromEntries(kept) as T;
}
