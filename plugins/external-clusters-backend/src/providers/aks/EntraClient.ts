import type {
  ClientSecretCredentialOptions,
  TokenCredential,
} from '@azure/identity';
import { access } from 'node:fs/promises';
import type { Agent } from 'node:https';
import type {
  PipelinePolicy,
  PipelineResponse,
} from '@azure/core-rest-pipeline';
import { checkAnswerSize } from '../shared/checkAnswerSize';
import { ExpiringMemory } from '../shared/ExpiringMemory';
import { noIdentity } from '../shared/noIdentity';
import { toRetryAfter } from '../shared/toRetryAfter';
import { AzureEndpoints } from './AzureEndpoints';
import { EntraRefusal } from './EntraRefusal';
import { objectIdOf } from './objectIdOf';

/** With what a client proves who it is: its secret, or the identity that the operator named. */
export type EntraProof =
  | { kind: 'secret'; clientId: string; clientSecret: string }
  | { kind: 'workload'; clientId: string; tokenFile: string }
  /** Without a client id it is the one that the machine itself has. */
  | { kind: 'managed'; clientId: string | undefined };

export interface EntraClientOptions {
  tenantId: string;
  proof: EntraProof;
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

/** Signs one client in, and keeps its tokens in memory. Loads the SDK on first use. */
export class EntraClient {
  private readonly tokens: ExpiringMemory<EntraToken>;

  constructor(private readonly options: EntraClientOptions) {
    this.tokens = new ExpiringMemory({
      now: options.now,
      isRefused: () => false,
    });
  }

  /** Throws `EntraRefusal` when Entra answered with an error, else what the SDK threw. */
  getToken(scope: string, signal: AbortSignal): Promise<EntraToken> {
    return this.tokens.get(scope, signal, making =>
      this.requestToken(scope, making),
    );
  }

  /**
   * The object id by which Azure knows the client, of which the resource manager's token tells; undefined where it does
   * not. Throws as {@link EntraClient.getToken} does.
   */
  async getObjectId(signal: AbortSignal): Promise<string | undefined> {
    const { endpoints } = this.options;
    const { token } = await this.getToken(
      endpoints.resourceManagerScope,
      signal,
    );
    return objectIdOf(token);
  }

  close(): void {
    this.tokens.close();
  }

  private async requestToken(
    scope: string,
    signal: AbortSignal,
  ): Promise<EntraToken> {
    await this.requireIdentity();
    const watch = watchRefusals(signal, this.options.now);
    const credential = this.createCredential(watch.policy);
    try {
      const answer = await credential.getToken(scope, { abortSignal: signal });
      if (!answer) throw new Error('The SDK gave no token');
      return { token: answer.token, expiresAt: answer.expiresOnTimestamp };
    } catch (error) {
      // The SDK puts Entra's answer into the text of its own error; here it is still what was sent.
      throw watch.refusal() ?? this.toMissingIdentity(error);
    }
  }

  private createCredential(policy: PipelinePolicy): TokenCredential {
    // Loaded here and not at the top: it must not cost anything when the portal starts.
    const sdk = require('@azure/identity') as typeof import('@azure/identity');
    const { tenantId, proof } = this.options;
    const options = this.credentialOptions(policy);
    switch (proof.kind) {
      case 'secret':
        return new sdk.ClientSecretCredential(
          tenantId,
          proof.clientId,
          proof.clientSecret,
          options,
        );
      case 'workload':
        return new sdk.WorkloadIdentityCredential({
          ...options,
          tenantId,
          clientId: proof.clientId,
          tokenFilePath: proof.tokenFile,
        });
      default: {
        // The machine is asked over HTTP at its own address, which no proxy knows.
        const { agent: _agent, authorityHost: _host, ...direct } = options;
        const { clientId } = proof;
        return new sdk.ManagedIdentityCredential({ clientId, ...direct });
      }
    }
  }

  private async requireIdentity(): Promise<void> {
    const { proof } = this.options;
    if (proof.kind === 'workload') await requireTokenFile(proof);
    // The SDK would take the client that the environment names for the machine's own identity.
    if (
      proof.kind === 'managed' &&
      proof.clientId === undefined &&
      process.env.AZURE_FEDERATED_TOKEN_FILE
    ) {
      throw noIdentity(
        'The machine is given a workload identity instead of one of its own',
        undefined,
      );
    }
  }

  /** Where nobody refused a managed identity, the machine has none. */
  private toMissingIdentity(error: unknown): unknown {
    const { name } = error as { name?: unknown };
    return this.options.proof.kind === 'managed' &&
      name === 'CredentialUnavailableError'
      ? noIdentity('The machine has no managed identity at Azure', error)
      : error;
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

/** The SDK tells of a file that is not there by words alone. */
async function requireTokenFile({ tokenFile }: { tokenFile: string }) {
  try {
    await access(tokenFile);
  } catch (error) {
    throw noIdentity('The federated token cannot be read', error);
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
