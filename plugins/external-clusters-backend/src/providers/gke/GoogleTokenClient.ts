import type { AuthClient, JWTOptions } from 'google-auth-library';
import { CloudAgents } from '../shared/createCloudAgents';
import { createFederationClient } from './FederationClient';
import { ExpiringMemory } from '../shared/ExpiringMemory';
import { fetchOnly, FetchedAnswer } from './fetchOnly';
import { GoogleEndpoints } from './GoogleEndpoints';
import { GoogleIdentity } from './toGoogleIdentity';
import { GoogleTokenRefusal } from './GoogleTokenRefusal';
import { toExternalAccount } from './toExternalAccount';
import { noIdentity } from '../shared/noIdentity';
import { toRetryAfter } from '../shared/toRetryAfter';

/** What a cluster's API takes for sign-in, and what lets its RBAC rules name the account by its address. */
const SCOPES = [
  'https://www.googleapis.com/auth/cloud-platform',
  'https://www.googleapis.com/auth/userinfo.email',
];

export interface GoogleTokenClientOptions {
  identity: GoogleIdentity;
  endpoints: GoogleEndpoints;
  agents: CloudAgents;
  /** Epoch milliseconds. */
  now: () => number;
}

/** An OAuth access token of Google. */
export interface GoogleToken {
  token: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** Gets access tokens with an account's key or named identity, and keeps them in memory. Loads the SDK on first use. */
export class GoogleTokenClient {
  private readonly tokens: ExpiringMemory<GoogleToken>;

  constructor(private readonly options: GoogleTokenClientOptions) {
    this.tokens = new ExpiringMemory({
      now: options.now,
      isRefused: () => false,
    });
  }

  /** Throws `GoogleTokenRefusal` when Google answered with an error, else what the SDK threw. */
  getToken(signal: AbortSignal): Promise<GoogleToken> {
    return this.tokens.get('token', signal, making =>
      this.requestToken(making),
    );
  }

  close(): void {
    this.tokens.close();
  }

  private async requestToken(signal: AbortSignal): Promise<GoogleToken> {
    const { endpoints, agents } = this.options;
    let last: FetchedAnswer | undefined;
    const fetchImplementation = fetchOnly(
      // The library asks Google's addresses whatever it is told, so the address is decided here.
      asked => addressFor(asked, endpoints),
      agents,
      signal,
      answer => {
        last = answer;
      },
    );
    const client = this.createClient({
      fetchImplementation,
      // Without one it would make its own from what the environment says of proxies.
      agent: agents.https,
      retryConfig: { retry: 0, noResponseRetries: 0 },
    });
    try {
      const { token } = await client.getAccessToken();
      const { expiry_date: expiresAt } = client.credentials;
      if (token && expiresAt) return { token, expiresAt };
    } catch (error) {
      // Not the library's own error: it holds the assertion.
      if (last && last.status >= 300) throw this.toRefusal(last);
      throw this.toFailure(error);
    }
    throw new Error("Google's token endpoint gave a broken answer");
  }

  private createClient(
    transporterOptions: JWTOptions['transporterOptions'],
  ): AuthClient {
    // Loaded here and not at the top: it must not cost anything when the portal starts.
    const sdk =
      require('google-auth-library') as typeof import('google-auth-library');
    const { identity } = this.options;
    const common = { scopes: SCOPES, transporterOptions };
    switch (identity.kind) {
      case 'key': {
        const { clientEmail, privateKey, privateKeyId } = identity.key;
        return new sdk.JWT({
          ...common,
          email: clientEmail,
          key: privateKey,
          keyId: privateKeyId,
        });
      }
      case 'federation':
        return createFederationClient({
          ...common,
          type: 'external_account',
          ...toExternalAccount(identity),
        });
      default:
        // By its name, so that a machine with another identity gives no token.
        return new sdk.Compute({
          ...common,
          serviceAccountEmail: identity.clientEmail,
        });
    }
  }

  /** A file or a machine that has no token is another matter than an endpoint that is silent. */
  private toFailure(error: unknown): Error {
    const { kind } = this.options.identity;
    const { code } = error as { code?: unknown };
    if (kind === 'ambient' || code === 'ENOENT') {
      // Without the cause: the library's error holds what was asked for.
      return noIdentity(
        'The Google identity that the account names is not there',
        undefined,
      );
    }
    return new Error("Google's token endpoint could not be reached");
  }

  private toRefusal({ status, body, retryAfter }: FetchedAnswer) {
    const wait = toRetryAfter(retryAfter, this.options.now());
    return new GoogleTokenRefusal(status, readErrorWord(body), wait);
  }
}

/** Google's hosts, each with what stands in its place; everything else is meant for the token endpoint. */
function addressFor(
  asked: URL,
  { tokenUrl, securityTokenUrl, iamCredentialsUrl }: GoogleEndpoints,
): string {
  switch (asked.host) {
    case 'sts.googleapis.com':
      return `${securityTokenUrl}${asked.pathname}`;
    case 'iamcredentials.googleapis.com':
      return `${iamCredentialsUrl}${asked.pathname}`;
    default:
      return tokenUrl;
  }
}

function readErrorWord(body: string): string | undefined {
  try {
    const { error } = JSON.parse(body) as { error?: unknown };
    return typeof error === 'string' && /^\w{1,64}$/.test(error)
      ? error
      : undefined;
  } catch {
    return undefined;
  }
}
