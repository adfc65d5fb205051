import { JsonObject } from '@backstage/types';
import {
  ClusterChange,
  Form,
  UpgradeOffer,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ChangeStep,
  ClusterPlan,
  DeletionGuard,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { refuseProblems } from '../../shared/forms';
import { GkeCalls } from '../GkeCalls';
import { GkeClient, RawGkeCluster, RawGkeUpgradeInfo } from '../GkeClient';
import { GkeRef, parseGkeRef } from '../GkeRef';
import { FilledForm, GkeForms, refuseAutopilot } from './GkeForms';
import { GkeOffer, GkeOffers } from './GkeOffers';
import { planClusterDeletion, planNodePoolDeletion } from './planDeletions';
import { planNewCluster, planNewNodePool } from './planNew';
import { planNodePoolEdit } from './planNodePoolEdit';
import { planNodePoolUpgrade, planUpgrade } from './planUpgrade';
import { refuseBusy } from './refuseBusy';
import { refuseForeign } from './refuseForeign';
import { taken } from './taken';
import { toUpgradeOffer } from './toUpgradeOffer';

const UPGRADES = {
  action: 'read where the cluster can go',
  right: 'container.clusters.get',
};

export interface GkePlansOptions {
  projectId: string;
  calls: GkeCalls;
  client: GkeClient;
  offers: GkeOffers;
}

/** What can be done, and how: reads, checks and compares, and changes nothing. */
export class GkePlans {
  private readonly forms: GkeForms;

  constructor(private readonly options: GkePlansOptions) {
    this.forms = new GkeForms(options.offers);
  }

  async clusterForm(settings: JsonObject, options: CallOptions): Promise<Form> {
    return toForm(await this.forms.cluster(settings, false, options));
  }

  async nodePoolForm(
    ref: GkeRef,
    settings: JsonObject,
    options: CallOptions,
  ): Promise<Form> {
    const cluster = await this.read(ref, options);
    return toForm(await this.forms.nodePool(cluster, settings, false, options));
  }

  async upgrades(ref: GkeRef, options: CallOptions): Promise<UpgradeOffer> {
    return this.offerOf(await this.read(ref, options), ref, options);
  }

  async planCluster(
    settings: JsonObject,
    options: CallOptions,
  ): Promise<ClusterPlan> {
    const { calls, projectId } = this.options;
    refuseProblems(this.forms.judgeCluster(settings));
    const filled = await this.forms.cluster(settings, true, options);
    refuseProblems(filled.problems);
    const plan = planNewCluster(filled, projectId, calls.now());
    const existing = await calls.findCluster(parseGkeRef(plan.ref), options);
    if (existing) throw taken(plan.name);
    return plan;
  }

  async planChange(
    ref: GkeRef,
    change: ClusterChange,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const now = this.options.calls.now();
    const cluster = await this.read(ref, options);
    const offer = () => this.offerOf(cluster, ref, options);
    if (change.kind !== 'UpgradeControlPlane') refuseAutopilot(cluster);
    refuseBusy(cluster);
    switch (change.kind) {
      case 'UpgradeControlPlane':
        return planUpgrade(change, await offer(), now);
      case 'UpgradeNodePool':
        return planNodePoolUpgrade(change, await offer(), now);
      case 'UpdateNodePool':
        return planNodePoolEdit(change, cluster, now);
      case 'DeleteNodePool':
        return planNodePoolDeletion(change.nodePool, cluster, now);
      case 'CreateNodePool':
        return this.planNodePool(
          cluster,
          change.settings as JsonObject,
          options,
        );
      default:
        throw new ProviderError('Unsupported', 'GKE cannot do this');
    }
  }

  async planDeletion(
    ref: GkeRef,
    guard: DeletionGuard,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const { calls } = this.options;
    const cluster = await calls.findCluster(ref, options);
    if (cluster) refuseForeign(cluster, guard);
    return planClusterDeletion(ref.name, guard, calls.now());
  }

  private async planNodePool(
    cluster: RawGkeCluster,
    settings: JsonObject,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const { calls } = this.options;
    const filled = await this.forms.nodePool(cluster, settings, true, options);
    refuseProblems(filled.problems);
    return planNewNodePool(filled, calls.now());
  }

  private async offerOf(
    cluster: RawGkeCluster,
    ref: GkeRef,
    options: CallOptions,
  ): Promise<UpgradeOffer> {
    const [config, info] = await Promise.all([
      this.options.offers.config(ref.location, options),
      this.upgradeInfo(ref, options),
    ]);
    return toUpgradeOffer({ cluster, config, info });
  }

  /** Undefined where the account may not ask, or where the API does not have it yet: dates are good to have. */
  private async upgradeInfo(
    ref: GkeRef,
    options: CallOptions,
  ): Promise<RawGkeUpgradeInfo | undefined> {
    const { calls, client } = this.options;
    try {
      return await calls.ask(UPGRADES, options, signal =>
        client.getUpgradeInfo(ref, signal),
      );
    } catch (error) {
      if (isProviderError(error) && !options.signal.aborted) return undefined;
      throw error;
    }
  }

  private read(ref: GkeRef, options: CallOptions): Promise<RawGkeCluster> {
    return this.options.calls.getCluster(ref, options);
  }
}

function toForm({ sections, problems }: FilledForm<GkeOffer>): Form {
  return { sections, problems };
}
