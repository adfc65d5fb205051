import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { getCACertificates } from 'node:tls';
import { CloudNetwork } from './CloudNetwork';

/** Connections of one account; its calls are bounded by their budget, this only bounds idle ones. */
const MOST_IDLE_SOCKETS = 4;

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
