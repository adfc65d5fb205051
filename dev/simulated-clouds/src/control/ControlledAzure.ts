import { z } from 'zod';
import { AzureCluster, AzureClusterSpec, AzureSimulator } from '../azure';
import { azureOfferChanges } from './azureOfferChanges';
import {
  ClusterPlace,
  ControlledCloud,
  ControlledCluster,
} from './ControlledCloud';

const clusterChanges = z.strictObject({
  provisioningState: z.string().optional(),
  powerState: z.enum(['Running', 'Stopped']).optional(),
  kubernetesVersion: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
  /** Somebody locked it against deletion. */
  locked: z.boolean().optional(),
});

const poolChanges = z.looseObject({
  provisioningState: z.string().optional(),
  notReady: z.number().int().optional(),
});

const principalChanges = z.strictObject({
  clientSecret: z.string().optional(),
  actions: z.array(z.string()).optional(),
});

/** Azure's console: places are subscription and resource group. */
export class ControlledAzure implements ControlledCloud {
  constructor(private readonly azure: AzureSimulator) {}

  list(): ControlledCluster[] {
    return this.azure.subscriptions.flatMap(subscription =>
      subscription.clusters.map(cluster => ({
        cloud: 'azure' as const,
        account: subscription.id,
        place: cluster.resourceGroup,
        name: cluster.name,
        state: `${cluster.state.provisioningState}/${cluster.state.powerState}`,
        version: cluster.version,
      })),
    );
  }

  add({ account, place, name }: ClusterPlace, spec: Record<string, unknown>) {
    const written = spec as unknown as AzureClusterSpec;
    this.azure.addCluster(account, { ...written, resourceGroup: place, name });
  }

  /** Sets the state for good, whatever the clock would have made of it, when the changes name one. */
  change(place: ClusterPlace, changes: Record<string, unknown>) {
    const cluster = this.cluster(place);
    const { provisioningState, powerState, locked, ...written } =
      clusterChanges.parse(changes);
    cluster.isLocked = locked ?? cluster.isLocked;
    if (provisioningState ?? powerState) {
      cluster.setState({
        provisioningState: provisioningState ?? cluster.state.provisioningState,
        powerState: powerState ?? cluster.state.powerState,
      });
    }
    const { tags, kubernetesVersion } = written;
    if (!tags && !kubernetesVersion) return;
    const { definition } = cluster;
    cluster.definition = {
      ...definition,
      tags: tags ?? definition.tags,
      properties: {
        ...definition.properties,
        kubernetesVersion: kubernetesVersion ?? cluster.version,
      },
    };
  }

  remove({ account, place, name }: ClusterPlace) {
    return this.azure.removeCluster({
      subscriptionId: account,
      resourceGroup: place,
      name,
    });
  }

  changePool(
    place: ClusterPlace,
    pool: string,
    changes: Record<string, unknown>,
  ) {
    const cluster = this.cluster(place);
    const { provisioningState, notReady, ...written } =
      poolChanges.parse(changes);
    const current = cluster.pools.find(({ name }) => name === pool);
    if (!current && written.count === undefined) throw noPool(place, pool);
    cluster.putPool({ ...current, ...written, name: pool });
    if (notReady !== undefined) cluster.pool(pool).notReady = notReady;
    if (provisioningState) {
      cluster.setPoolPhases(pool, [{ value: provisioningState }]);
    }
  }

  removePool(place: ClusterPlace, pool: string) {
    const cluster = this.cluster(place);
    if (!cluster.pools.some(({ name }) => name === pool)) {
      throw noPool(place, pool);
    }
    cluster.removePool(pool);
  }

  /** A principal by its client id. */
  changePrincipal(
    account: string,
    principal: string,
    changes: Record<string, unknown>,
  ) {
    this.azure
      .subscription(account)
      .changePrincipal(principal, principalChanges.parse(changes));
  }

  /** Versions, locations, VM sizes or the quota of a subscription, each as a whole. */
  changeOffer(account: string, changes: Record<string, unknown>) {
    const subscription = this.azure.subscription(account);
    const { resourceGroups, ...offer } = azureOfferChanges.parse(changes);
    Object.assign(subscription.offer, offer);
    for (const { name, location } of resourceGroups ?? []) {
      subscription.addResourceGroup(name, location);
    }
  }

  private cluster({ account, place, name }: ClusterPlace): AzureCluster {
    return this.azure.cluster({
      subscriptionId: account,
      resourceGroup: place,
      name,
    });
  }
}

function noPool({ name }: ClusterPlace, pool: string) {
  return new Error(`There is no pool ${pool} in ${name}`);
}
