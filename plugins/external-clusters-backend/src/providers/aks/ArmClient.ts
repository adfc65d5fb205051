import type {
  ContainerServiceClient,
  ContainerServiceClientOptionalParams,
} from '@azure/arm-containerservice';
import type {
  PipelinePolicy,
  PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { Agent } from 'node:https';
import { checkAnswerSize } from '../shared/checkAnswerSize';
import { AzureEndpoints } from './AzureEndpoints';
import { EntraClient } from './EntraClient';

export interface ArmClientOptions {
  subscriptionId: string;
  endpoints: AzureEndpoints;
  entra: EntraClient;
  agent: Agent;
}

/** One request to Azure Resource Manager, in its own words. */
export interface ArmRequest {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** An absolute path with its query, or a whole URL that the resource manager itself gave. */
  address: string;
  body?: object;
  /** `If-Match`: the ETag that the thing must still have. */
  ifMatch?: string;
  /** `If-None-Match: *`: the thing must not be there yet. */
  ifNoneMatch?: '*';
}

/** A success of Azure Resource Manager. */
export interface ArmAnswer {
  /** Throws when the body is not JSON. */
  json(): unknown;
  /** Where the state of what was started is asked; absent when that is elsewhere than at the resource manager. */
  operationUrl?: string;
}

/**
 * The connection to Azure Resource Manager, for one subscription. Loads the SDK on first use.
 *
 * Nothing is retried, no redirect is followed, answers are bounded, and a token goes to the configured resource
 * manager only.
 */
export class ArmClient {
  constructor(private readonly options: ArmClientOptions) {}

  get subscriptionId(): string {
    return this.options.subscriptionId;
  }

  /** The SDK's client. A client is cheap and holds nothing; one per call ties every request of that call to its signal. */
  containerService(signal: AbortSignal): ContainerServiceClient {
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

  /**
   * Sends a request through the SDK's own pipeline, with bodies as they are: the SDK's models drop every property
   * that they do not know, which a write must never do. Throws a `RestError` for every answer but a success.
   */
  async send(request: ArmRequest, signal: AbortSignal): Promise<ArmAnswer> {
    const rest =
      require('@azure/core-rest-pipeline') as typeof import('@azure/core-rest-pipeline');
    const { method, address, body, ifMatch, ifNoneMatch } = request;
    const { pipeline } = this.containerService(signal);
    const response = await pipeline.sendRequest(
      rest.createDefaultHttpClient(),
      rest.createPipelineRequest({
        url: new URL(
          address,
          this.options.endpoints.resourceManager,
        ).toString(),
        method,
        headers: rest.createHttpHeaders({
          accept: 'application/json',
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(ifMatch ? { 'if-match': ifMatch } : {}),
          ...(ifNoneMatch ? { 'if-none-match': ifNoneMatch } : {}),
        }),
        body: body && JSON.stringify(body),
      }),
    );
    if (response.status >= 300) {
      throw new rest.RestError(`ARM answered ${response.status}`, {
        statusCode: response.status,
        code: codeOf(response),
        request: response.request,
        response,
      });
    }
    return {
      json: () => JSON.parse(response.bodyAsText ?? ''),
      operationUrl: this.ownUrl(response.headers.get('azure-asyncoperation')),
    };
  }

  /** The URL if it leads to the resource manager of this account, and nothing else. */
  ownUrl(url: string | undefined): string | undefined {
    if (!url || !URL.canParse(url)) return undefined;
    const { origin } = new URL(this.options.endpoints.resourceManager);
    return new URL(url).origin === origin ? url : undefined;
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

function codeOf({ bodyAsText }: PipelineResponse): string | undefined {
  try {
    const { code } = JSON.parse(bodyAsText ?? '').error;
    return typeof code === 'string' ? code : undefined;
  } catch {
    return undefined;
  }
}
