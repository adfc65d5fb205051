import { ArmCall } from './ArmApi';
import { AzureCluster } from './AzureCluster';
import { ManagedClusterDefinition } from './ManagedClusterDefinition';
import { writtenNodes } from './nodesOf';

/** Lets the nodes of a pool that was just written go from what `old` says to what is written now. */
export function movePool(
  { failure }: ArmCall,
  cluster: AzureCluster,
  name: string,
  old: ManagedClusterDefinition,
  milliseconds: number,
) {
  const written = cluster.pools.find(pool => pool.name === name);
  if (!written) return;
  const to = writtenNodes(cluster, written);
  const before = old.properties.agentPoolProfiles?.find(
    pool => pool.name === name,
  );
  const from = before
    ? writtenNodes(cluster, before)
    : { count: 0, version: to.version };
  cluster.pool(name).move(from, failure ? from : to, milliseconds);
}
