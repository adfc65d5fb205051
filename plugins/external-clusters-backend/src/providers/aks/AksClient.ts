import type {
  ContainerServiceClient,
  ContainerServiceClientOptionalParams,
  ManagedCluster,
  ManagedClusterAgentPoolProfile,
} from '@azure/arm-containerservice';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { Agent } from 'node:https';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { checkAnswerSize } from '../shared/checkAnswerSize';
import { collectPages } from '../shared/collectPages';
import { AksRef } from './AksRef';
import { AzureEndpoints } from './AzureEndpoints';
import { EntraClient } from './EntraClient';

/** ARM's own object for a cluster. */
export type RawAksCluster = ManagedCluster;

/** ARM's own object for a node pool in a cluster. */
export type RawAksNodePool = ManagedClusterAgentPoolProfile;

export interface AksClientOptions {
  subscriptionId: string;
  endpoints: AzureEndpoints;
  entra: EntraClient;
  agent: Agent;
}

/**
 * The calls to Azure Resource Manager, for one subscription. Loads the SDK on first use.
 *
 * Methods throw what the SDK throws. Nothing is retried, no redirect is followed, answers are bounded, and a token goes to
 * the configured resource manager only.
 */
export class AksClient {
  constructor(private readonly options: AksClientOptions) {}

  /** All clusters of the subscription, with their pools. */
  async listClusters({ signal, pace }: CallOptions): Promise<RawAksCluster[]> {
    const { managedClusters } = this.connect(signal);
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
    const { managedClusters } = this.connect(signal);
    const page = await managedClusters.list().byPage().next();
    return page.done ? [] : page.value;
  }

  async getCluster(ref: AksRef, signal: AbortSignal): Promise<RawAksCluster> {
    const { managedClusters } = this.connect(signal);
    return managedClusters.get(ref.resourceGroup, ref.name);
  }

  /** The kubeconfigs for users, never those for administrators. */
  async listUserKubeconfigs(
    ref: AksRef,
    signal: AbortSignal,
  ): Promise<string[]> {
    const { managedClusters } = this.connect(signal);
    const { kubeconfigs } = await managedClusters.listClusterUserCredentials(
      ref.resourceGroup,
      ref.name,
      { format: 'exec' },
    );
    return (kubeconfigs ?? []).flatMap(({ value }) =>
      value ? [Buffer.from(value).toString('utf8')] : [],
    );
  }

  // A client is cheap and holds nothing; one per call ties every request of that call to its signal.
  private connect(signal: AbortSignal): ContainerServiceClient {
    const { subscriptionId, endpoints, entra, agent } = this.options;
    // Loaded here and not at the top: it must not cost anything when the portal starts.
    const sdk =
      require('@azure/arm-containerservice') as typeof import('@azure/arm-containerservice');
    const credential = {
      async getToken() {
        const scope = endpoints.resourceManagerScope;
        const { token, expiresAt } = await entra.getToken(scope, signal);
        return { token, expiresOnTimestamp: expiresAt };
      },
    };
    const options: ContainerServiceClientOptionalParams = {
      endpoint: endpoints.resourceManager,
      credentials: { scopes: [endpoints.resourceManagerScope] },
      retryOptions: { maxRetries: 0 },
      redirectOptions: { maxRetries: 0 },
      additionalPolicies: [
        {
          policy: guardRequests(endpoints.resourceManager, signal),
          position: 'perCall',
        },
      ],
      agent,
    };
    return new sdk.ContainerServiceClient(credential, subscriptionId, options);
  }
}

/** The SDK neither hands the signal to the following pages of a list, nor looks where their links lead. */
function guardRequests(endpoint: string, signal: AbortSignal): PipelinePolicy {
  const { origin } = new URL(endpoint);
  return {
    name: 'guardRequests',
    async sendRequest(request, next) {
      if (new URL(request.url).origin !== origin) {
        throw new Error('The next page is on another host');
      }
      request.abortSignal = signal;
      request.onDownloadProgress = ({ loadedBytes }) =>
        checkAnswerSize(loadedBytes);
      return next(request);
    },
  };
}
