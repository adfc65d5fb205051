import { JsonObject } from '@backstage/types';
import {
  ClusterChange,
  Form,
  UpgradeOffer,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ChangeStep,
  ClusterEditor,
  ClusterPlan,
  DeletionGuard,
  StepProgress,
  StepRequest,
} from 'backstage-plugin-external-clusters-node';
import { refuseProblems, Settings } from '../shared/forms';
import { AksRef } from './AksRef';
import { AksOffers } from './editing/AksOffers';
import { AksResources } from './editing/AksResources';
import { ArmCluster } from './editing/ArmCluster';
import { nameTaken, requireOurs } from './editing/clusterChecks';
import {
  clusterForm,
  clusterProblems,
  clusterSettings,
} from './editing/clusterForm';
import { ClusterOffer } from './editing/ClusterOffer';
import { nodePoolForm } from './editing/nodePoolForm';
import { planChange } from './editing/planChange';
import { StepFollower } from './editing/StepFollower';
import { toClusterPlan } from './editing/toClusterPlan';
import { toUpgradeOffer } from './editing/upgradeOffer';

export interface AksClusterEditorOptions {
  subscriptionId: string;
  resources: AksResources;
  offers: AksOffers;
  /** Reads a ref; throws `InvalidRequest` where it is not one of this subscription. */
  parseRef(ref: string): AksRef;
}

/** Changes the clusters of one Azure subscription. */
export class AksClusterEditor implements ClusterEditor {
  private readonly steps: StepFollower;

  constructor(private readonly options: AksClusterEditorOptions) {
    this.steps = new StepFollower(options.resources, options.parseRef);
  }

  async clusterForm(settings: JsonObject, options: CallOptions): Promise<Form> {
    return clusterForm(await this.readOffer(settings, options), settings);
  }

  async nodePoolForm(
    ref: string,
    settings: JsonObject,
    options: CallOptions,
  ): Promise<Form> {
    const cluster = await this.read(ref, options);
    const offer = await this.readNodePoolOffer(cluster, ref, options);
    return nodePoolForm(cluster, offer, settings);
  }

  async upgrades(ref: string, options: CallOptions): Promise<UpgradeOffer> {
    return this.readUpgrades(await this.read(ref, options), ref, options);
  }

  async planCluster(
    settings: JsonObject,
    options: CallOptions,
  ): Promise<ClusterPlan> {
    refuseProblems(clusterProblems(undefined, settings, true));
    const offer = await this.readOffer(settings, options);
    refuseProblems(clusterProblems(offer, settings, true));
    const { subscriptionId, resources } = this.options;
    const checked = clusterSettings(offer, settings);
    const plan = toClusterPlan(subscriptionId, checked);
    const path = this.options.parseRef(plan.ref);
    if (await resources.findCluster(path, options)) {
      throw nameTaken('a cluster of that name');
    }
    return plan;
  }

  async planChange(
    ref: string,
    change: ClusterChange,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const cluster = await this.read(ref, options);
    return planChange(cluster, change, {
      upgrades: () => this.readUpgrades(cluster, ref, options),
      nodePool: () => this.readNodePoolOffer(cluster, ref, options),
    });
  }

  async planDeletion(
    ref: string,
    guard: DeletionGuard,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const { resources, parseRef } = this.options;
    const path = parseRef(ref);
    const cluster = await resources.findCluster(path, options);
    if (cluster) requireOurs(cluster, guard);
    const { identity, operationTag } = guard;
    return [
      {
        action: 'DeleteCluster',
        title: `Delete the cluster ${
          cluster?.name ?? path.name
        } with its node pools`,
        input: { identity: { ...identity }, operationTag },
      },
    ];
  }

  begin(request: StepRequest, options: CallOptions): Promise<StepProgress> {
    return this.steps.begin(request, options);
  }

  find(
    request: StepRequest,
    options: CallOptions,
  ): Promise<StepProgress | undefined> {
    return this.steps.find(request, options);
  }

  check(
    request: StepRequest,
    handle: JsonObject,
    options: CallOptions,
  ): Promise<StepProgress> {
    return this.steps.check(request, handle, options);
  }

  cancel(
    request: StepRequest,
    _handle: JsonObject,
    options: CallOptions,
  ): Promise<void> {
    return this.steps.cancel(request, options);
  }

  /** Forgets what Azure offered. */
  close(): void {
    this.options.offers.close();
  }

  private async read(ref: string, options: CallOptions): Promise<ArmCluster> {
    const path = this.options.parseRef(ref);
    return this.options.resources.getCluster(path, options);
  }

  /** What the chosen location offers is asked only where Azure itself named that location. */
  private async readOffer(
    settings: JsonObject,
    options: CallOptions,
  ): Promise<ClusterOffer> {
    const { offers } = this.options;
    const [locations, resourceGroups] = await Promise.all([
      offers.locations(options),
      offers.resourceGroups(options),
    ]);
    const chosen = new Settings(settings).text('location');
    const location = locations.find(({ name }) => name === chosen)?.name;
    const [versions, vmSizes] = location
      ? await Promise.all([
          offers.versions(location, options),
          offers.vmSizes(location, options),
        ])
      : [[], []];
    return { locations, resourceGroups, versions, vmSizes };
  }

  private async readNodePoolOffer(
    cluster: ArmCluster,
    ref: string,
    options: CallOptions,
  ) {
    const { offers, parseRef } = this.options;
    const location = cluster.location.toLowerCase().replaceAll(' ', '');
    const [versions, vmSizes] = await Promise.all([
      offers.poolVersions(parseRef(ref), options),
      offers.vmSizes(location, options),
    ]);
    return { versions, vmSizes };
  }

  private async readUpgrades(
    cluster: ArmCluster,
    ref: string,
    options: CallOptions,
  ): Promise<UpgradeOffer> {
    const { offers, parseRef } = this.options;
    const path = parseRef(ref);
    const [controlPlane, pools] = await Promise.all([
      offers.upgrades(path, options),
      offers.poolVersions(path, options),
    ]);
    return toUpgradeOffer(cluster, { controlPlane, pools });
  }
}
