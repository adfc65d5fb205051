import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { Readable } from 'node:stream';
import { checkAnswerSize } from '../shared/checkAnswerSize';
import { CloudAgents } from '../shared/createCloudAgents';
import { AwsKeys } from './AwsKeys';

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
  return {
    region,
    endpoint,
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard' as const,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    userAgentAppId: 'backstage-external-clusters',
    requestHandler: createHandler(agents),
    credentials: async () => {
      const { expiresAt, ...identity } = await keys();
      return {
        ...identity,
        ...(expiresAt !== undefined && { expiration: new Date(expiresAt) }),
      };
    },
  };
}

/** Sends through the account's connections, and ends answers that are too large. */
function createHandler(agents: CloudAgents): NodeHttpHandler {
  const { NodeHttpHandler: Handler } =
    require('@smithy/node-http-handler') as typeof import('@smithy/node-http-handler');
  class BoundedHandler extends Handler {
    async handle(...args: Parameters<NodeHttpHandler['handle']>) {
      const { response } = await super.handle(...args);
      response.body = Readable.from(bounded(response.body), {
        objectMode: false,
      });
      return { response };
    }
  }
  return new BoundedHandler({
    httpsAgent: agents.https,
    httpAgent: agents.http,
  });
}

async function* bounded(answer: AsyncIterable<Buffer>) {
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    checkAnswerSize(bytes);
    yield chunk;
  }
}

/** What {@link toClientConfig} gives. */
export type AwsClientConfig = ReturnType<typeof toClientConfig>;
