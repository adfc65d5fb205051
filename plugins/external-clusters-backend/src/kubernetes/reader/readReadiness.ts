import {
  CallOptions,
  ClusterCredential,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ClusterTransport } from '../transport';
import { notKubernetes } from './notKubernetes';
import { Readiness } from './KubernetesReader';

const MOST_CHECKS = 20;

/** Asks /readyz, which answers `ok`, or 500 with one line for each check: `[+]ping ok`, `[-]etcd failed: …`. */
export async function readReadiness(
  transport: ClusterTransport,
  credential: ClusterCredential,
  options: CallOptions,
): Promise<Readiness> {
  const { status, text } = await transport.send(
    credential,
    {
      method: 'GET',
      path: '/readyz',
      body: undefined,
      accept: 'text',
      action: 'get /readyz',
      alsoStatuses: [500],
    },
    options,
  );
  if (status === 500) return { ready: false, failing: failingChecks(text) };
  if (text.trim() !== 'ok') throw notKubernetes(undefined);
  return { ready: true, failing: [] };
}

function failingChecks(text: string): string[] {
  const matches = text.matchAll(/^\[-\]([A-Za-z0-9/_.-]{1,100}) /gm);
  const failing = Array.from(matches, ([, name = '']) => name);
  // A 500 that lists no check is a broken server rather than one that is not ready.
  if (failing.length === 0) {
    throw new ProviderError(
      'Unavailable',
      'The cluster’s API server failed (HTTP 500).',
      { code: 'SERVER_ERROR' },
    );
  }
  return failing.slice(0, MOST_CHECKS);
}
