import express from 'express';
import {
  issueServerCertificate,
  listen,
  Listener,
  SimulatorContext,
} from '../core';
import { KubernetesSimulator } from '../kubernetes';
import { addAgentPoolRoutes } from './agentPoolRoutes';
import { AksKubernetes } from './AksKubernetes';
import { ArmApi } from './ArmApi';
import { answerBrokenRequest, answerUnknownPath } from './armFallbacks';
import { AzureCluster } from './AzureCluster';
import { AzureSubscription } from './AzureSubscription';
import { addClusterReadRoutes } from './clusterReadRoutes';
import { addClusterWriteRoutes } from './clusterWriteRoutes';
import { addCredentialRoutes } from './credentialRoutes';
import { addComputeRoutes } from './computeRoutes';
import { AzureDurations, USUAL_DURATIONS } from './durations';
import { entraRouter } from './entraRouter';
import { metadataRouter } from './metadataRouter';
import { addOperationRoutes } from './operationRoutes';
import { addPermissionRoutes } from './permissionRoutes';
import { AzureClusterSpec, AzureSubscriptionSpec } from './specs';
import { addSubscriptionRoutes } from './subscriptionRoutes';
import { TokenService } from './TokenService';
import { addVersionRoutes } from './versionRoutes';

export interface AzureSimulatorOptions {
  subscriptions: readonly AzureSubscriptionSpec[];
  kubernetes: KubernetesSimulator;
  /** A fixed port, or 0 for any free one. */
  port: number;
}

/** How a cluster is named from outside: what its ARM id is made of. */
export interface AzureClusterRef {
  subscriptionId: string;
  resourceGroup: string;
  name: string;
}

/** Azure Resource Manager and Entra ID behind one HTTPS port on loopback. */
export class AzureSimulator {
  /** Clusters on one page of a list; ARM decides it, clients cannot ask for it. */
  pageSize = 200;
  /** How long operations take from now on. */
  readonly durations: AzureDurations = { ...USUAL_DURATIONS };
  private readonly tokens: TokenService;
  private readonly kubernetes: AksKubernetes;
  private readonly known = new Map<string, AzureSubscription>();
  private listener: Listener | undefined;

  private constructor(
    private readonly context: SimulatorContext,
    options: AzureSimulatorOptions,
  ) {
    this.tokens = new TokenService(context.tokenClock ?? context.clock);
    this.kubernetes = new AksKubernetes(
      options.kubernetes,
      this.tokens,
      context.clock,
    );
    for (const spec of options.subscriptions) this.addSubscription(spec);
  }

  static async start(
    context: SimulatorContext,
    options: AzureSimulatorOptions,
  ): Promise<AzureSimulator> {
    const simulator = new AzureSimulator(context, options);
    const tls = await issueServerCertificate(context.authority);
    const { port } = options;
    simulator.listener = await listen(simulator.createApp(), { port, tls });
    return simulator;
  }

  /** `https://localhost:PORT`: authority host and ARM endpoint. Tokens name it, so 127.0.0.1 is another authority. */
  get endpoint(): string {
    return `https://localhost:${this.listener?.port}`;
  }

  get subscriptions(): AzureSubscription[] {
    return [...this.known.values()];
  }

  addSubscription(spec: AzureSubscriptionSpec): AzureSubscription {
    const subscription = new AzureSubscription(this.context.clock, spec);
    this.known.set(spec.subscriptionId.toLowerCase(), subscription);
    return subscription;
  }

  removeSubscription(subscriptionId: string) {
    this.known.delete(subscriptionId.toLowerCase());
  }

  subscription(subscriptionId: string): AzureSubscription {
    const found = this.findSubscription(subscriptionId);
    if (!found) throw new Error(`There is no subscription ${subscriptionId}`);
    return found;
  }

  addCluster(subscriptionId: string, spec: AzureClusterSpec): AzureCluster {
    return this.subscription(subscriptionId).addCluster(spec);
  }

  /** The cluster as the simulator holds it, for a test to change; throws when it is not there. */
  cluster({ subscriptionId, resourceGroup, name }: AzureClusterRef) {
    return this.subscription(subscriptionId).getCluster(resourceGroup, name);
  }

  /** Removes a cluster and its API server at once, as if it had been deleted some time ago. */
  async removeCluster(ref: AzureClusterRef) {
    const cluster = this.cluster(ref);
    const { subscriptionId, resourceGroup, name } = ref;
    this.subscription(subscriptionId).removeCluster(resourceGroup, name);
    await this.kubernetes.forget(cluster);
  }

  async close() {
    await this.listener?.close();
  }

  private findSubscription(id: string) {
    return this.known.get(id.toLowerCase());
  }

  private createApp() {
    const { context, tokens } = this;
    const findSubscription = (id: string) => this.findSubscription(id);
    const api = new ArmApi({ context, tokens, findSubscription });
    addSubscriptionRoutes(api);
    addClusterReadRoutes(api, this);
    addClusterWriteRoutes(api, context.clock, this.durations);
    addAgentPoolRoutes(api, this.durations);
    addVersionRoutes(api);
    addComputeRoutes(api);
    addCredentialRoutes(api, this.kubernetes);
    addOperationRoutes(api);
    addPermissionRoutes(api);
    const app = express().disable('x-powered-by').disable('etag');
    app.use(
      entraRouter({
        context,
        tokens,
        principalsOf: tenantId => this.principalsOf(tenantId),
      }),
    );
    app.use(
      metadataRouter({
        context,
        tokens,
        findSubscription,
        subscriptions: () => this.subscriptions,
      }),
    );
    return app.use(api.router, answerUnknownPath, answerBrokenRequest);
  }

  private principalsOf(tenantId: string) {
    const subscriptions = this.subscriptions.filter(
      subscription => subscription.tenantId === tenantId.toLowerCase(),
    );
    return subscriptions.length > 0
      ? subscriptions.flatMap(({ principals }) => principals)
      : undefined;
  }
}
