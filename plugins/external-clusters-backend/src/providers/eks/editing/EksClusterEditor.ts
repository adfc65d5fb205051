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
  ProviderError,
  StepProgress,
  StepRequest,
} from 'backstage-plugin-external-clusters-node';
import { Settings } from '../../shared/forms';
import { AwsOfferCalls } from '../AwsOfferCalls';
import { EksRef } from '../EksRef';
import { AwsOffers } from './AwsOffers';
import { ChangePlans } from './ChangePlans';
import { ClusterForms } from './ClusterForms';
import { clusterSteps } from './clusterPlan';
import { DeletionPlans } from './DeletionPlans';
import { NodePoolForms } from './NodePoolForms';
import { nameTaken } from './refusals';
import { EditingCalls, StepContext } from './StepContext';
import { stepOf } from './steps';
import { unlessNotFound } from './unlessNotFound';
import { UpgradePlans } from './UpgradePlans';

export interface EksClusterEditorOptions {
  calls: EditingCalls;
  offers: AwsOfferCalls;
  /** The regions of the account. */
  regions: string[];
  /** Reads a ref, and refuses those of other accounts and regions. */
  parse(ref: string, options: CallOptions): Promise<EksRef>;
  /** The ref that a cluster of this account will have. */
  refOf(region: string, name: string, options: CallOptions): Promise<EksRef>;
}

/** Changes the EKS clusters of one account. */
export class EksClusterEditor implements ClusterEditor {
  private readonly clusterForms: ClusterForms;
  private readonly nodePoolForms: NodePoolForms;
  private readonly changePlans: ChangePlans;
  private readonly upgradePlans: UpgradePlans;
  private readonly deletionPlans: DeletionPlans;

  constructor(private readonly options: EksClusterEditorOptions) {
    const { calls, regions } = options;
    const offers = new AwsOffers(options.offers, calls.changes, regions);
    this.clusterForms = new ClusterForms(offers, regions);
    this.nodePoolForms = new NodePoolForms(offers, calls.reads);
    this.upgradePlans = new UpgradePlans(calls, options.offers);
    this.changePlans = new ChangePlans(
      calls,
      this.nodePoolForms,
      this.upgradePlans,
    );
    this.deletionPlans = new DeletionPlans(calls);
  }

  clusterForm(settings: JsonObject, options: CallOptions): Promise<Form> {
    return this.clusterForms.form(settings, options);
  }

  async nodePoolForm(
    ref: string,
    settings: JsonObject,
    options: CallOptions,
  ): Promise<Form> {
    const parsed = await this.options.parse(ref, options);
    return this.nodePoolForms.form(parsed, settings, options);
  }

  async upgrades(ref: string, options: CallOptions): Promise<UpgradeOffer> {
    const parsed = await this.options.parse(ref, options);
    return this.upgradePlans.offer(parsed, options);
  }

  async planCluster(
    values: JsonObject,
    options: CallOptions,
  ): Promise<ClusterPlan> {
    await this.clusterForms.check(values, options);
    const settings = new Settings(values);
    const name = settings.text('name') ?? '';
    const location = settings.text('region') ?? '';
    const { refOf, calls } = this.options;
    const { ref } = await refOf(location, name, options);
    const taken = await unlessNotFound(() =>
      calls.reads.describeCluster(location, name, options),
    );
    if (taken) throw nameTaken('a cluster');
    return {
      ref,
      name,
      location,
      version: settings.text('version'),
      tags: settings.keyValues('tags'),
      steps: clusterSteps(name, values),
    };
  }

  async planChange(
    ref: string,
    change: ClusterChange,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const parsed = await this.options.parse(ref, options);
    return this.changePlans.plan(parsed, change, options);
  }

  async planDeletion(
    ref: string,
    guard: DeletionGuard,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const parsed = await this.options.parse(ref, options);
    return this.deletionPlans.plan(parsed, guard, options);
  }

  async begin(
    request: StepRequest,
    options: CallOptions,
  ): Promise<StepProgress> {
    const context = await this.contextOf(request, options);
    return stepOf(request.step.action).begin(context);
  }

  async find(
    request: StepRequest,
    options: CallOptions,
  ): Promise<StepProgress | undefined> {
    const context = await this.contextOf(request, options);
    return stepOf(request.step.action).find(context);
  }

  async check(
    request: StepRequest,
    handle: JsonObject,
    options: CallOptions,
  ): Promise<StepProgress> {
    const context = await this.contextOf(request, options);
    return stepOf(request.step.action).check(context, handle);
  }

  /** EKS cancels nothing but the rollback of a version, which is not among the changes. Source: CancelUpdate in the API reference. */
  async cancel(): Promise<void> {
    throw new ProviderError(
      'Unsupported',
      'EKS cannot stop a change that it has begun',
    );
  }

  private async contextOf(
    { ref, step, token }: StepRequest,
    options: CallOptions,
  ): Promise<StepContext> {
    return {
      ref: await this.options.parse(ref, options),
      input: step.input,
      token,
      calls: this.options.calls,
      options,
    };
  }
}
