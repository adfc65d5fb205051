import {
  CallOptions,
  ClusterCredential,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ClusterCall, ClusterTransport } from '../transport';

/**
 * Reads what the official client has no class for. Nothing is known of the answer but that it is JSON.
 *
 * Throws `NOT_JSON` where it is broken.
 */
export async function readJson(
  transport: ClusterTransport,
  credential: ClusterCredential,
  call: Pick<ClusterCall, 'path' | 'accept' | 'action'>,
  options: CallOptions,
): Promise<unknown> {
  const { text } = await transport.send(
    credential,
    { ...call, method: 'GET', body: undefined, alsoStatuses: [] },
    options,
  );
  return parse(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw brokenJson(cause);
  }
}

/** For answers that end in the middle, or are no JSON at all though they say so. */
export function brokenJson(cause: unknown): ProviderError {
  return new ProviderError(
    'Unavailable',
    'The server’s answer is broken JSON.',
    { code: 'NOT_JSON', cause },
  );
}
