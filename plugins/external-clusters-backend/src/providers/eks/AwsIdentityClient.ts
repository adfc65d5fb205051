import type { STSClient } from '@aws-sdk/client-sts';
import { CloudAgents } from '../shared/createCloudAgents';
import { ExpiringMemory } from '../shared/ExpiringMemory';
import { AssumeRoleFailure } from './AssumeRoleFailure';
import { AwsEndpoints } from './AwsEndpoints';
import { EksCredential } from './EksSettings';
import { toClientConfig } from './AwsTransportClient';

const SESSION_NAME = 'backstage-external-clusters';
const SESSION_SECONDS = 3600;

export interface AwsIdentityClientOptions {
  credential: EksCredential;
  /** The role to assume with the keys. */
  role?: { arn: string; externalId: string | undefined };
  /** Where the Security Token Service is asked. */
  region: string;
  endpoints: AwsEndpoints;
  agents: CloudAgents;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Keys with which requests are signed. */
export interface AwsKeys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  /** Epoch milliseconds; absent for keys that do not end. */
  expiresAt?: number;
}

/** Who AWS says the keys belong to. */
export interface CallerIdentity {
  accountId: string;
  arn: string;
}

/**
 * The keys of one account: its own, or those of the role that it assumes, kept in memory. Loads the SDK on first use.
 *
 * The environment, profiles and the machine's own role are never looked at.
 */
export class AwsIdentityClient {
  private readonly memory: ExpiringMemory<AwsKeys>;
  private client: STSClient | undefined;

  constructor(private readonly options: AwsIdentityClientOptions) {
    this.memory = new ExpiringMemory(options.now);
  }

  /** Throws `AssumeRoleFailure` when the role cannot be assumed. */
  async getKeys(signal: AbortSignal): Promise<AwsKeys> {
    const { role } = this.options;
    if (role === undefined) return this.ownKeys;
    return this.memory.get(role.arn, signal, making =>
      this.assumeRole(role, making),
    );
  }

  /** Throws what the SDK throws. */
  async getCallerIdentity(signal: AbortSignal): Promise<CallerIdentity> {
    const keys = await this.getKeys(signal);
    const { GetCallerIdentityCommand, STSClient: Client } = this.sdk;
    const client = new Client(this.configOf(keys));
    const answer = await client.send(new GetCallerIdentityCommand({}), {
      abortSignal: signal,
    });
    return { accountId: answer.Account ?? '', arn: answer.Arn ?? '' };
  }

  close(): void {
    this.memory.close();
    this.client?.destroy();
  }

  private async assumeRole(
    role: { arn: string; externalId: string | undefined },
    signal: AbortSignal,
  ): Promise<AwsKeys> {
    const { AssumeRoleCommand, STSClient: Client } = this.sdk;
    this.client ??= new Client(this.configOf(this.ownKeys));
    const command = new AssumeRoleCommand({
      RoleArn: role.arn,
      RoleSessionName: SESSION_NAME,
      ExternalId: role.externalId,
      DurationSeconds: SESSION_SECONDS,
    });
    try {
      const { Credentials } = await this.client.send(command, {
        abortSignal: signal,
      });
      return {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken,
        expiresAt: Credentials?.Expiration?.getTime(),
      };
    } catch (error) {
      throw new AssumeRoleFailure(error);
    }
  }

  private get ownKeys(): AwsKeys {
    const { accessKeyId, secretAccessKey, sessionToken } =
      this.options.credential;
    return { accessKeyId, secretAccessKey, sessionToken };
  }

  // Loaded here and not at the top: it must not cost anything when the portal starts.
  private get sdk() {
    return require('@aws-sdk/client-sts') as typeof import('@aws-sdk/client-sts');
  }

  private configOf(keys: AwsKeys) {
    const { region, endpoints, agents } = this.options;
    return toClientConfig({
      region,
      endpoint: endpoints.sts(region),
      agents,
      keys: async () => keys,
    });
  }
}
