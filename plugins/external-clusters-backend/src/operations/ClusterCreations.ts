import { ConflictError, NotAllowedError } from '@backstage/errors';
import { CreateRequest } from 'backstage-plugin-external-clusters-common';
import {
  ClusterPlan,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { JsonObject } from '@backstage/types';
import { UsableAccount } from '../accounts/UsableAccount';
import { grantsOn } from '../accounts/accountUse';
import { ConfiguredAccounts } from '../accounts/ConfiguredAccounts';
import { ProviderAccounts } from '../accounts/ProviderAccounts';
import { ClusterLifecycle, PlannedCluster } from '../database/ClusterLifecycle';
import { ClusterStore } from '../database/ClusterStore';
import { OperationRecord } from '../database/OperationRecord';
import { ClusterRecord } from '../database/records';
import { Intent } from './Intent';
import { OpenEditor } from './OpenEditor';
import { OperationStarter, Start, toSteps } from './OperationStarter';
import { creationTokenOf } from './steps';

/** A cluster that somebody wants. */
export interface WantedCluster {
  account: UsableAccount;
  request: CreateRequest;
  intent: Intent;
  isAdmin: boolean;
}

/** What was started: the cluster is in the portal already. */
export interface StartedCreation {
  cluster: ClusterRecord;
  operation: OperationRecord;
}

/** Starts the creation of clusters. */
export class ClusterCreations {
  constructor(
    private readonly options: {
      providers: ProviderAccounts;
      configured: ConfiguredAccounts;
      clusters: ClusterStore;
      lifecycle: ClusterLifecycle;
      openEditor: OpenEditor;
      starter: OperationStarter;
    },
  ) {}

  /** Throws what the provider has against the settings as ProviderError, with the fields that are wrong. */
  async start(
    wanted: WantedCluster,
    signal: AbortSignal,
  ): Promise<StartedCreation> {
    const operation = await this.options.starter.startOnce(
      wanted.intent,
      async () => this.toStart(wanted, await this.plan(wanted, signal)),
    );
    return this.answer(operation);
  }

  private async plan(
    wanted: WantedCluster,
    signal: AbortSignal,
  ): Promise<ClusterPlan> {
    const { record } = wanted.account;
    this.refuseUnlessPossible(record.provider);
    const editor = await this.options.openEditor(record.id);
    const settings = wanted.request.settings as JsonObject;
    const plan = await editor.planCluster(settings, { signal });
    this.refuseUnlessGranted(wanted, plan);
    return plan;
  }

  private refuseUnlessPossible(provider: string) {
    const { title, capabilities } = this.options.providers.factoryOf(provider);
    if (capabilities.changes.includes('CreateCluster')) return;
    throw new ProviderError(
      'Unsupported',
      `Clusters of ${title} cannot be created in this portal`,
    );
  }

  /** What an account is lent for may depend on the place, the name and the tags of the cluster. */
  private refuseUnlessGranted(
    { account: { record }, request, isAdmin }: WantedCluster,
    plan: ClusterPlan,
  ) {
    const rules = this.options.configured.rulesOf(record.id);
    const account = { rules, ownerRef: record.owner };
    const grants = grantsOn(account, request.owner, plan);
    if (isAdmin || grants.includes('create')) return;
    throw new NotAllowedError(
      `The account ${record.name} may not be used to create this cluster for ${request.owner}: another location, name or tag may be needed`,
    );
  }

  private toStart(
    { account: { record }, request, intent }: WantedCluster,
    plan: ClusterPlan,
  ): Start {
    const { lifecycle } = this.options;
    const { owner, system, description } = request;
    const steps = toSteps(plan.steps);
    const planned: PlannedCluster = {
      provider: record.provider,
      accountId: record.id,
      owner,
      plan,
      displayName: request.displayName ?? plan.name,
      description,
      system,
      creationToken: creationTokenOf(steps),
      createdBy: intent.startedBy,
    };
    return {
      kind: 'CreateCluster',
      title: `Create ${plan.name}`,
      provider: record.provider,
      accountId: record.id,
      owner,
      clusterName: plan.name,
      ref: plan.ref,
      steps,
      lock: context => lifecycle.lockPlanned(context, planned),
      register: (context, cloud) => lifecycle.register(context, planned, cloud),
    };
  }

  /** The same request again gets the same answer, as long as there is a cluster to show. */
  private async answer(operation: OperationRecord): Promise<StartedCreation> {
    const cluster = await this.options.clusters.get(operation.clusterId);
    if (cluster) return { cluster, operation };
    const { problem, clusterName } = operation;
    throw Object.assign(
      new ConflictError(
        problem?.message ?? `${clusterName} is no longer in the portal`,
      ),
      { code: problem?.code, hint: problem?.hint },
    );
  }
}
