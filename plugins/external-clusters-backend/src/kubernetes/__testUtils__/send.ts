import {
  ClusterCredential,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ClusterAnswer, ClusterTransport } from '../transport';

/** Sends an ordinary GET. */
export function send(
  transport: ClusterTransport,
  credential: ClusterCredential,
  signal: AbortSignal = new AbortController().signal,
): Promise<ClusterAnswer> {
  return transport.send(
    credential,
    {
      method: 'GET',
      path: '/version',
      accept: 'json',
      action: 'read the version',
      alsoStatuses: [],
    },
    { signal },
  );
}

/** The error of a call that has to fail: of our own class, and without any secret. */
export async function failureOf(
  call: Promise<unknown>,
): Promise<ProviderError> {
  const error = await call.then(
    () => new Error('It succeeded'),
    (reason: unknown) => reason,
  );
  if (!isProviderError(error)) throw error;
  const shown = `${JSON.stringify(error)} ${error.message}`;
  if (shown.includes('CANARY')) throw new Error(`It shows ${shown}`);
  return error;
}
