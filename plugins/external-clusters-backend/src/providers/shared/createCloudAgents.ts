import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { getCACertificates } from 'node:tls';
import { CloudNetwork } from './CloudNetwork';

/** Connections of one account; its calls are bounded by their budget, this only bounds idle ones. */
const MOST_IDLE_SOCKETS = 4;

/**
 * How long a connection may idle. Servers and load balancers close idle ones after some seconds or minutes, and a
 * request that meets such an end fails with ECONNRESET: between two ticks there is always a new connection. Node heeds
 * a shorter time that the server names only where one is set.
 */
const LONGEST_IDLE_MILLISECONDS = 2_000;

/** The HTTP agents of one account, which close together. */
export interface CloudAgents {
  https: HttpsAgent;
  /** Only for endpoints that the operator configured with `http:`. */
  http: HttpAgent;
  close(): void;
}

/**
 * Makes the connections of one account.
 *
 * Proxies named in the environment are ignored: connections go through the configured one, or directly.
 */
export function createCloudAgents(network: CloudNetwork): CloudAgents {
  const proxyEnv = network.egressProxy
    ? { HTTPS_PROXY: network.egressProxy, HTTP_PROXY: network.egressProxy }
    : undefined;
  const common = {
    keepAlive: true,
    timeout: LONGEST_IDLE_MILLISECONDS,
    maxFreeSockets: MOST_IDLE_SOCKETS,
    proxyEnv,
  };
  const https = new HttpsAgent({
    ...common,
    ...trusted(network.extraCaPem),
    minVersion: 'TLSv1.2',
  });
  const http = new HttpAgent(common);
  return {
    https,
    http,
    close() {
      https.destroy();
      http.destroy();
    },
  };
}

function trusted(extraCaPem: string | undefined) {
  // `ca` replaces the system's roots, so those are given again.
  return extraCaPem
    ? { ca: [...getCACertificates('default'), extraCaPem] }
    : {};
}
