import { CloudAgents } from '../shared/createCloudAgents';
import { ExpiringMemory } from '../shared/ExpiringMemory';
import { fetchOnly, FetchedAnswer } from './fetchOnly';
import { GoogleKey } from './GoogleKey';
import { GoogleTokenRefusal } from './GoogleTokenRefusal';
import { toRetryAfter } from '../shared/toRetryAfter';

/** What a cluster's API takes for sign-in, and what lets its RBAC rules name the account by its address. */
const SCOPES = [
  'https://www.googleapis.com/auth/cloud-platform',
  'https://www.googleapis.com/auth/userinfo.email',
];

export interface GoogleTokenClientOptions {
  key: GoogleKey;
  tokenUrl: string;
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

/** Exchanges a service account's key for access tokens, and keeps them in memory. Loads the SDK on first use. */
export class GoogleTokenClient {
  private readonly tokens: ExpiringMemory<GoogleToken>;

  constructor(private readonly options: GoogleTokenClientOptions) {
    this.tokens = new ExpiringMemory(options.now);
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
    const { key, tokenUrl, agents } = this.options;
    let last: FetchedAnswer | undefined;
    // Loaded here and not at the top: it must not cost anything when the portal starts.
    const { JWT } =
      require('google-auth-library') as typeof import('google-auth-library');
    const client = new JWT({
      email: key.clientEmail,
      key: key.privateKey,
      keyId: key.privateKeyId,
      scopes: SCOPES,
      transporterOptions: {
        // The library asks Google's address whatever it is told, so the address is decided here.
        fetchImplementation: fetchOnly(tokenUrl, agents, signal, answer => {
          last = answer;
        }),
        // Without one it would make its own from what the environment says of proxies.
        agent: agents.https,
        retryConfig: { retry: 0, noResponseRetries: 0 },
      },
    });
    try {
      const { access_token: token, expiry_date: expiresAt } =
        await client.authorize();
      if (token && expiresAt) return { token, expiresAt };
    } catch (error) {
      // Not the library's own error: it holds the assertion.
      if (last && last.status >= 300) throw this.toRefusal(last);
      throw new Error("Google's token endpoint could not be reached");
    }
    throw new Error("Google's token endpoint gave a broken answer");
  }

  private toRefusal({ status, body, retryAfter }: FetchedAnswer) {
    const wait = toRetryAfter(retryAfter, this.options.now());
    return new GoogleTokenRefusal(status, readErrorWord(body), wait);
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
