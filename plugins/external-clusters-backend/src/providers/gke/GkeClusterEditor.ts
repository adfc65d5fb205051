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
import { GkePlans } from './editing/GkePlans';
import { createStep } from './editing/steps/createStep';
import { GkeOperations } from './editing/steps/GkeOperations';
import { StepRunner } from './editing/steps/StepRunner';
import { GkeCalls } from './GkeCalls';
import { parseGkeRef, requireProject } from './GkeRef';
import { GkeWritesClient } from './GkeWritesClient';

export interface GkeClusterEditorOptions {
  projectId: string;
  calls: GkeCalls;
  writes: GkeWritesClient;
  operations: GkeOperations;
  plans: GkePlans;
}

/** Changes the clusters of one Google Cloud project. */
export class GkeClusterEditor implements ClusterEditor {
  constructor(private readonly options: GkeClusterEditorOptions) {}

  clusterForm(settings: JsonObject, options: CallOptions): Promise<Form> {
    return this.options.plans.clusterForm(settings, options);
  }

  async nodePoolForm(
    ref: string,
    settings: JsonObject,
    options: CallOptions,
  ): Promise<Form> {
    return this.options.plans.nodePoolForm(this.parse(ref), settings, options);
  }

  async upgrades(ref: string, options: CallOptions): Promise<UpgradeOffer> {
    return this.options.plans.upgrades(this.parse(ref), options);
  }

  planCluster(
    settings: JsonObject,
    options: CallOptions,
  ): Promise<ClusterPlan> {
    return this.options.plans.planCluster(settings, options);
  }

  async planChange(
    ref: string,
    change: ClusterChange,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    return this.options.plans.planChange(this.parse(ref), change, options);
  }

  async planDeletion(
    ref: string,
    guard: DeletionGuard,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    return this.options.plans.planDeletion(this.parse(ref), guard, options);
  }

  async begin(
    request: StepRequest,
    options: CallOptions,
  ): Promise<StepProgress> {
    return this.runner(request, options).begin();
  }

  async find(
    request: StepRequest,
    options: CallOptions,
  ): Promise<StepProgress | undefined> {
    return this.runner(request, options).find();
  }

  async check(
    request: StepRequest,
    handle: JsonObject,
    options: CallOptions,
  ): Promise<StepProgress> {
    return this.runner(request, options).check(handle);
  }

  async cancel(
    request: StepRequest,
    handle: JsonObject,
    options: CallOptions,
  ): Promise<void> {
    return this.runner(request, options).cancel(handle);
  }

  private runner(request: StepRequest, options: CallOptions): StepRunner {
    const { calls, writes, operations } = this.options;
    const { token } = request;
    const ref = this.parse(request.ref);
    const context = { calls, writes, ref, token, options };
    return new StepRunner(createStep(request, context), context, operations);
  }

  private parse(ref: string) {
    return requireProject(parseGkeRef(ref), this.options.projectId);
  }
}
