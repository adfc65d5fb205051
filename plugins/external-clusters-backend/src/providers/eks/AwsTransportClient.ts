import { CloudAgents } from '../shared/createCloudAgents';
import type { AwsKeys } from './AwsIdentityClient';

export interface AwsTransportOptions {
  region: string;
  endpoint: string;
  agents: CloudAgents;
  keys: () => Promise<AwsKeys>;
}

/**
 * The settings that every client of the AWS SDK gets.
 *
 * All that the SDK would else read from the environment or from profiles is given, so that it reads neither.
 */
export function toClientConfig(options: AwsTransportOptions) {
  const { region, endpoint, agents, keys } = options;
  const { NodeHttpHandler } =
    require('@smithy/node-http-handler') as typeof import('@smithy/node-http-handler');
  return {
    region,
    endpoint,
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard' as const,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    userAgentAppId: 'backstage-external-clusters',
    requestHandler: new NodeHttpHandler({
      httpsAgent: agents.https,
      httpAgent: agents.http,
    }),
    credentials: async () => {
      const { expiresAt, ...identity } = await keys();
      return {
        ...identity,
        ...(expiresAt !== undefined && { expiration: new Date(expiresAt) }),
      };
    },
  };
}
