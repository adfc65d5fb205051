import { JsonObject } from '@backstage/types';
import {
  ClusterChange,
  DeleteNodePool,
  UpdateNodePool,
  UpgradeControlPlane,
  UpgradeNodePool,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ChangeStep,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import {
  refuseChangedOutside,
  refuseProblems,
  Settings,
} from '../../shared/forms';
import { EksRef } from '../EksRef';
import { nodePoolStep } from './clusterPlan';
import { toEditable } from './nodePoolEdits';
import { NodePoolForms } from './NodePoolForms';
import { nodePoolProblems } from './nodePoolRules';
import { requireReadyCluster, requireReadyNodegroup } from './requireReady';
import { EditingCalls } from './StepContext';
import { UpgradePlans } from './UpgradePlans';

/** Says how changes of clusters will be made. Reads AWS and changes nothing; throws `ProviderError`. */
export class ChangePlans {
  constructor(
    private readonly calls: EditingCalls,
    private readonly forms: NodePoolForms,
    private readonly upgrades: UpgradePlans,
  ) {}

  async plan(
    ref: EksRef,
    change: ClusterChange,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    switch (change.kind) {
      case 'UpgradeControlPlane':
        return this.upgrades.ofControlPlane(
          ref,
          change as UpgradeControlPlane,
          options,
        );
      case 'UpgradeNodePool':
        return this.upgrades.ofNodePool(
          ref,
          change as UpgradeNodePool,
          options,
        );
      case 'CreateNodePool':
        return this.creation(ref, change.settings as JsonObject, options);
      case 'UpdateNodePool':
        return this.update(ref, change, options);
      case 'DeleteNodePool':
        return this.deletion(ref, change, options);
      default:
        throw new ProviderError(
          'Unsupported',
          `EKS has nothing like ${change.kind}`,
        );
    }
  }

  private async creation(
    ref: EksRef,
    values: JsonObject,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    this.forms.checkAlone(values);
    const cluster = await this.readyCluster(ref, options);
    await this.forms.check(ref, cluster, values, options);
    const settings = new Settings(values);
    const subnetIds = settings.texts('subnetIds');
    return [nodePoolStep(settings, { subnetIds, tags: {} })];
  }

  private async update(
    ref: EksRef,
    { nodePool, edit, seen }: UpdateNodePool,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    await this.readyCluster(ref, options);
    const nodegroup = await this.nodegroup(ref, nodePool, options);
    const now = toEditable(nodegroup);
    refuseProblems(nodePoolProblems(now, edit));
    refuseChangedOutside(seen as JsonObject, { ...now } as JsonObject);
    requireReadyNodegroup(nodegroup);
    const known = await this.calls.changes.listUpdates(ref, nodePool, options);
    return [
      {
        action: 'UpdateNodePool',
        title: `Change the node pool ${nodePool}`,
        input: { nodePool, edit, seen, knownUpdates: known } as JsonObject,
      },
    ];
  }

  private async deletion(
    ref: EksRef,
    { nodePool }: DeleteNodePool,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    await this.readyCluster(ref, options);
    const nodegroup = await this.nodegroup(ref, nodePool, options);
    requireReadyNodegroup(nodegroup);
    const createdAt = nodegroup.createdAt?.getTime();
    return [
      {
        action: 'DeleteNodePool',
        title: `Delete the node pool ${nodePool}`,
        input: { nodePool, createdAt },
      },
    ];
  }

  private async readyCluster({ region, name }: EksRef, options: CallOptions) {
    const { reads } = this.calls;
    const cluster = await reads.describeCluster(region, name, options);
    requireReadyCluster(cluster);
    return cluster;
  }

  private nodegroup(
    { region, name }: EksRef,
    nodePool: string,
    options: CallOptions,
  ) {
    const { reads } = this.calls;
    return reads.describeNodegroup(region, name, nodePool, options);
  }
}
