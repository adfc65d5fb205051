import type { ClientSecretCredentialOptions } from '@azure/identity';
import type { Agent } from 'node:https';
import type {
  PipelinePolicy,
  PipelineResponse,
} from '@azure/core-rest-pipeline';
import { checkAnswerSize } from '../shared/checkAnswerSize';
import { ExpiringMemory } from '../shared/ExpiringMemory';
import { toRetryAfter } from '../shared/toRetryAfter';
import { AzureEndpoints } from './AzureEndpoints';
import { EntraRefusal } from './EntraRefusal';

export interface EntraClientOptions {
  tenantId: string;
  clientId: string;
  clientSecret: string;
  endpoints: AzureEndpoints;
  agent: Agent;
  /** Epoch milliseconds. */
  now: () => number;
}

/** A bearer token of Microsoft Entra. */
export interface EntraToken {
  token: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** Signs one service principal in, and keeps its tokens in memory. Loads the SDK on first use. */
export class EntraClient {
  private readonly tokens: ExpiringMemory<EntraToken>;

  constructor(private readonly options: EntraClientOptions) {
    this.tokens = new ExpiringMemory(options.now);
  }

  /** Throws `EntraRefusal` when Entra answered with an error, else what the SDK threw. */
  getToken(scope: string, signal: AbortSignal): Promise<EntraToken> {
    return this.tokens.get(scope, signal, making =>
      this.requestToken(scope, making),
    );
  }

  close(): void {
    this.tokens.close();
  }

  private async requestToken(
    scope: string,
    signal: AbortSignal,
  ): Promise<EntraToken> {
    const { tenantId, clientId, clientSecret } = this.options;
    const watch = watchRefusals(signal, this.options.now);
    // Loaded here and not at the top: it must not cost anything when the portal starts.
    const { ClientSecretCredential } =
      require('@azure/identity') as typeof import('@azure/identity');
    const credential = new ClientSecretCredential(
      tenantId,
      clientId,
      clientSecret,
      this.credentialOptions(watch.policy),
    );
    try {
      const { token, expiresOnTimestamp } = await credential.getToken(scope);
      return { token, expiresAt: expiresOnTimestamp };
    } catch (error) {
      // The SDK puts Entra's answer into the text of its own error; here it is still what was sent.
      throw watch.refusal() ?? error;
    }
  }

  private credentialOptions(
    policy: PipelinePolicy,
  ): ClientSecretCredentialOptions & { agent: Agent } {
    const { endpoints, agent } = this.options;
    return {
      authorityHost: endpoints.authority,
      disableInstanceDiscovery: endpoints.isOwnAuthority,
      retryOptions: { maxRetries: 0 },
      redirectOptions: { maxRetries: 0 },
      additionalPolicies: [{ policy, position: 'perCall' }],
      agent,
    };
  }
}

/** Keeps the first answer that is an error, and ends requests by the signal, which the SDK does not hand on. */
function watchRefusals(signal: AbortSignal, now: () => number) {
  let refusal: EntraRefusal | undefined;
  const policy: PipelinePolicy = {
    name: 'watchRefusals',
    async sendRequest(request, next) {
      request.abortSignal = signal;
      request.onDownloadProgress = ({ loadedBytes }) =>
        checkAnswerSize(loadedBytes);
      const response = await next(request);
      if (response.status >= 300) refusal ??= toRefusal(response, now());
      return response;
    },
  };
  return { policy, refusal: () => refusal };
}

function toRefusal(response: PipelineResponse, now: number): EntraRefusal {
  return new EntraRefusal(
    response.status,
    response.bodyAsText ?? '',
    toRetryAfter(response.headers.get('retry-after'), now),
  );
}
