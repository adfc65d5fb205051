import type { STSClient } from '@aws-sdk/client-sts';
import { CloudAgents } from '../shared/createCloudAgents';
import { ExpiringMemory } from '../shared/ExpiringMemory';
import { SESSION_NAME, SESSION_SECONDS } from './assumedSession';
import { AssumeRoleFailure } from './AssumeRoleFailure';
import { AwsEndpoints } from './AwsEndpoints';
import { AwsKeys, AwsKeySource } from './AwsKeys';
import { toClientConfig } from './AwsTransportClient';
import { toSessionKeys } from './toSessionKeys';

/** No ARN of a role. */
const OWN = 'own';

export interface AwsIdentityClientOptions {
  /** Gets the account's own keys. */
  ownKeys: AwsKeySource;
  /** The role to assume with them. */
  role?: { arn: string; externalId: string | undefined };
  /** Where the Security Token Service is asked. */
  region: string;
  endpoints: AwsEndpoints;
  agents: CloudAgents;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Who AWS says the keys belong to. */
export interface CallerIdentity {
  accountId: string;
  arn: string;
}

/**
 * The keys of one account: its own, or those of the role that it assumes, kept in memory. Loads the SDK on first use.
 *
 * The environment, profiles and the machine's own role are never looked at, unless its own keys are those.
 */
export class AwsIdentityClient {
  private readonly memory: ExpiringMemory<AwsKeys>;
  private client: STSClient | undefined;

  constructor(private readonly options: AwsIdentityClientOptions) {
    this.memory = new ExpiringMemory({
      now: options.now,
      isRefused: () => false,
    });
  }

  /** Throws `AssumeRoleFailure` when the role cannot be assumed. */
  async getKeys(signal: AbortSignal): Promise<AwsKeys> {
    const { role } = this.options;
    if (role === undefined) return this.ownKeys(signal);
    return this.memory.get(role.arn, signal, making =>
      this.assumeRole(role, making),
    );
  }

  /** Throws what the SDK throws. */
  async getCallerIdentity(signal: AbortSignal): Promise<CallerIdentity> {
    const keys = await this.getKeys(signal);
    const { GetCallerIdentityCommand, STSClient: Client } = this.sdk;
    const client = new Client(this.configOf(async () => keys));
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
    // Before the call, so that their failure is told apart from that of the role.
    await this.ownKeys(signal);
    const { AssumeRoleCommand, STSClient: Client } = this.sdk;
    this.client ??= new Client(
      this.configOf(() => this.ownKeys(new AbortController().signal)),
    );
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
      return toSessionKeys(Credentials);
    } catch (error) {
      throw new AssumeRoleFailure(error);
    }
  }

  private ownKeys(signal: AbortSignal): Promise<AwsKeys> {
    return this.memory.get(OWN, signal, this.options.ownKeys);
  }

  // Loaded here and not at the top: it must not cost anything when the portal starts.
  private get sdk() {
    return require('@aws-sdk/client-sts') as typeof import('@aws-sdk/client-sts');
  }

  private configOf(keys: () => Promise<AwsKeys>) {
    const { region, endpoints, agents } = this.options;
    return toClientConfig({
      region,
      endpoint: endpoints.sts(region),
      agents,
      keys,
    });
  }
}
