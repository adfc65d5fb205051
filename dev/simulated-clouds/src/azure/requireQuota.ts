import { ArmError } from './ArmError';
import { AzureSubscription } from './AzureSubscription';
import { AgentPoolDefinition } from './ManagedClusterDefinition';

/** Refuses what would take more vCPUs than the subscription may have in the location. */
export function requireQuota(
  subscription: AzureSubscription,
  location: string,
  pools: { before: AgentPoolDefinition[]; after: AgentPoolDefinition[] },
) {
  const { coresPerLocation } = subscription.offer;
  if (coresPerLocation === undefined) return;
  const coresOf = (pool: AgentPoolDefinition) => {
    const size = subscription.offer.vmSizes.find(
      ({ name }) => name === pool.vmSize,
    );
    return (size?.cores ?? 0) * (pool.count ?? 1);
  };
  const sum = (some: AgentPoolDefinition[]) =>
    some.reduce((cores, pool) => cores + coresOf(pool), 0);
  const used = sum(
    subscription.clusters
      .filter(({ definition }) => definition.location === location)
      .flatMap(cluster => cluster.pools),
  );
  const requested = sum(pools.after) - sum(pools.before);
  const left = coresPerLocation - used;
  if (requested <= 0 || requested <= left) return;
  throw new ArmError(
    400,
    'ErrCode_InsufficientVCPUQuota',
    `Insufficient vcpu quota requested ${requested}, remaining ${left} for location ${location}. Please submit a quota request or choose a smaller size. See https://aka.ms/aks/quotas`,
  );
}
