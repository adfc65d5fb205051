import type {
  ManagedCluster,
  ManagedClusterAgentPoolProfile,
} from '@azure/arm-containerservice';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { collectPages } from '../shared/collectPages';
import { AksRef } from './AksRef';
import { ArmClient } from './ArmClient';

/** ARM's own object for a cluster. */
export type RawAksCluster = ManagedCluster;

/** ARM's own object for a node pool in a cluster. */
export type RawAksNodePool = ManagedClusterAgentPoolProfile;

/** The reads of clusters at Azure Resource Manager, for one subscription. Methods throw what the SDK throws. */
export class AksClient {
  constructor(private readonly arm: ArmClient) {}

  /** All clusters of the subscription, with their pools. */
  async listClusters({ signal, pace }: CallOptions): Promise<RawAksCluster[]> {
    const { managedClusters } = this.arm.containerService(signal);
    return collectPages(
      managedClusters.list().byPage(),
      page => ({
        items: page,
        next: page.continuationToken,
      }),
      pace,
    );
  }

  /** The first page only: enough to see whether listing is allowed. */
  async listFirstClusters(signal: AbortSignal): Promise<RawAksCluster[]> {
    const { managedClusters } = this.arm.containerService(signal);
    const page = await managedClusters.list().byPage().next();
    return page.done ? [] : page.value;
  }

  async getCluster(ref: AksRef, signal: AbortSignal): Promise<RawAksCluster> {
    const { managedClusters } = this.arm.containerService(signal);
    return managedClusters.get(ref.resourceGroup, ref.name);
  }

  /** The kubeconfigs for users, never those for administrators. */
  async listUserKubeconfigs(
    ref: AksRef,
    signal: AbortSignal,
  ): Promise<string[]> {
    const { managedClusters } = this.arm.containerService(signal);
    const { kubeconfigs } = await managedClusters.listClusterUserCredentials(
      ref.resourceGroup,
      ref.name,
      { format: 'exec' },
    );
    return (kubeconfigs ?? []).flatMap(({ value }) =>
      value ? [Buffer.from(value).toString('utf8')] : [],
    );
  }
}
