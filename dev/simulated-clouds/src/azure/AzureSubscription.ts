import { Clock } from '../core';
import { ArmError } from './ArmError';
import { AzureCluster } from './AzureCluster';
import { AzureOperations } from './AzureOperations';
import { AzureOffer, USUAL_OFFER } from './AzureOffer';
import { definitionOf } from './definitionOf';
import {
  AzureClusterSpec,
  AzurePrincipalSpec,
  AzureSubscriptionSpec,
} from './specs';

/** One subscription: its principals, clusters and running operations. */
export class AzureSubscription {
  readonly id: string;
  readonly tenantId: string;
  readonly displayName: string;
  principals: readonly AzurePrincipalSpec[];
  readonly operations: AzureOperations;
  /** The rights that calls have needed so far. */
  readonly usedActions = new Set<string>();
  /** What it may choose from, from the next call on. */
  offer: AzureOffer;
  private readonly byPath = new Map<string, AzureCluster>();
  /** Groups that exist without a cluster, by their lower-cased name. */
  private readonly emptyGroups = new Map<string, ResourceGroup>();

  constructor(readonly clock: Clock, spec: AzureSubscriptionSpec) {
    this.id = spec.subscriptionId;
    this.tenantId = spec.tenantId;
    this.displayName = spec.displayName;
    this.principals = spec.principals;
    this.operations = new AzureOperations(clock);
    this.offer = structuredClone({ ...USUAL_OFFER, ...spec.offer });
    for (const cluster of spec.clusters) this.addCluster(cluster);
    for (const { name, location } of spec.resourceGroups ?? []) {
      this.addResourceGroup(name, location);
    }
  }

  /** Adds a cluster as if it had always been there; replaces one of the same group and name. */
  addCluster(spec: AzureClusterSpec): AzureCluster {
    const cluster = new AzureCluster(
      this.clock,
      this.id,
      spec.resourceGroup,
      spec.name,
      definitionOf(spec),
      spec.createdAt ?? this.clock.now(),
    );
    if (spec.state) cluster.setState(spec.state);
    if (spec.cycle) cluster.setCycle(spec.cycle);
    for (const { name, provisioningState, notReady } of spec.pools) {
      if (notReady) cluster.pool(name).notReady = notReady;
      if (!provisioningState) continue;
      cluster.setPoolPhases(name, [{ value: provisioningState }]);
    }
    return this.keep(cluster);
  }

  keep(cluster: AzureCluster): AzureCluster {
    this.byPath.set(pathOf(cluster.resourceGroup, cluster.name), cluster);
    return cluster;
  }

  /** Changes a principal's secret or rights from the next call on; throws when there is none of that client id. */
  changePrincipal(
    clientId: string,
    changes: Partial<Omit<AzurePrincipalSpec, 'clientId'>>,
  ) {
    if (!this.principals.some(known => known.clientId === clientId)) {
      throw new Error(`There is no principal ${clientId}`);
    }
    this.principals = this.principals.map(principal =>
      principal.clientId === clientId
        ? { ...principal, ...changes }
        : principal,
    );
  }

  /** Removes a cluster at once, as if it had never been there. */
  removeCluster(resourceGroup: string, name: string) {
    const cluster = this.byPath.get(pathOf(resourceGroup, name));
    this.byPath.delete(pathOf(resourceGroup, name));
    if (cluster)
      this.addResourceGroup(cluster.resourceGroup, cluster.definition.location);
  }

  addResourceGroup(name: string, location: string) {
    this.emptyGroups.set(name.toLowerCase(), { name, location });
  }

  findCluster(resourceGroup: string, name: string): AzureCluster | undefined {
    const cluster = this.byPath.get(pathOf(resourceGroup, name));
    return cluster?.exists ? cluster : undefined;
  }

  /** Throws ARM's own words for a cluster, or its group, that is not there. */
  getCluster(resourceGroup: string, name: string): AzureCluster {
    const cluster = this.findCluster(resourceGroup, name);
    if (cluster) return cluster;
    this.getResourceGroup(resourceGroup);
    throw new ArmError(
      404,
      'ResourceNotFound',
      `The Resource 'Microsoft.ContainerService/managedClusters/${name}' under resource group '${resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
      { 'x-ms-failure-cause': 'gateway' },
    );
  }

  /** Every cluster that exists now, in the order of resource group and name. */
  get clusters(): AzureCluster[] {
    return [...this.byPath]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, cluster]) => cluster)
      .filter(({ exists }) => exists);
  }

  get resourceGroups(): ResourceGroup[] {
    const groups = new Map(this.emptyGroups);
    // A group outlives its clusters, those that are gone by the clock included.
    for (const { resourceGroup, definition } of this.byPath.values()) {
      const group = { name: resourceGroup, location: definition.location };
      groups.set(resourceGroup.toLowerCase(), group);
    }
    return [...groups.values()];
  }

  getResourceGroup(name: string): ResourceGroup {
    const found = this.resourceGroups.find(
      group => group.name.toLowerCase() === name.toLowerCase(),
    );
    if (found) return found;
    throw new ArmError(
      404,
      'ResourceGroupNotFound',
      `Resource group '${name}' could not be found.`,
      { 'x-ms-failure-cause': 'gateway' },
    );
  }
}

export interface ResourceGroup {
  name: string;
  location: string;
}

function pathOf(resourceGroup: string, name: string) {
  return `${resourceGroup}/${name}`.toLowerCase();
}
