import { Agent, fetch, Response } from 'undici';
import { Certificate } from '../../core';
import { KubernetesEndpoint } from '../KubernetesEndpoint';

export interface AskOptions {
  bearer?: string;
  certificate?: Certificate;
  accept?: string;
  /** Sent as JSON by POST. */
  body?: unknown;
}

/** Asks an API server as a careful client does: its authority is checked and redirects are not followed. */
export async function askCluster(
  endpoint: KubernetesEndpoint,
  path: string,
  options: AskOptions,
): Promise<Response> {
  const dispatcher = new Agent({
    connect: {
      ca: endpoint.caPem,
      cert: options.certificate?.certPem,
      key: options.certificate?.keyPem,
    },
  });
  const headers: Record<string, string> = {};
  if (options.bearer) headers.Authorization = `Bearer ${options.bearer}`;
  if (options.accept) headers.Accept = options.accept;
  if (options.body) headers['Content-Type'] = 'application/json';
  return fetch(`${endpoint.server}${path}`, {
    dispatcher,
    headers,
    redirect: 'manual',
    method: options.body ? 'POST' : 'GET',
    body: options.body ? JSON.stringify(options.body) : undefined,
  });
}
