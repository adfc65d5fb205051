import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import { isIP, LookupFunction } from 'node:net';
import {
  checkServerIdentity,
  ConnectionOptions,
  rootCertificates,
} from 'node:tls';
import type { Dispatcher } from 'undici';
import { NetworkSettings } from '../policy';
import { TransportLimits } from './TransportSettings';

const MOST_HEADER_BYTES = 16 * 1024;
const MOST_CONNECTIONS = 8;
const IDLE_MILLISECONDS = 10_000;

export interface DispatcherInput {
  credential: ClusterCredential;
  network: NetworkSettings;
  limits: TransportLimits;
  lookup: LookupFunction;
}

/** Makes the connections to one cluster: direct ones, or through the operator's proxy. Environment proxies are ignored. */
export function createDispatcher(input: DispatcherInput): Dispatcher {
  // Loaded here and not above: it costs nothing until a cluster is called.
  const { Agent, ProxyAgent } = require('undici') as typeof import('undici');
  const { network, limits } = input;
  const tls = tlsOptions(input);
  const options = {
    connections: MOST_CONNECTIONS,
    allowH2: false,
    maxHeaderSize: MOST_HEADER_BYTES,
    keepAliveTimeout: IDLE_MILLISECONDS,
    keepAliveMaxTimeout: IDLE_MILLISECONDS,
    headersTimeout: limits.callMilliseconds,
    bodyTimeout: limits.callMilliseconds,
    connectTimeout: limits.connectMilliseconds,
  };
  if (network.egressProxy === undefined) {
    const connect = {
      ...tls,
      lookup: input.lookup,
      timeout: limits.connectMilliseconds,
      autoSelectFamily: true,
    };
    return new Agent({ ...options, connect });
  }
  // The proxy resolves names, so that no address can be checked here: the policy works on names alone.
  return new ProxyAgent({
    ...options,
    uri: network.egressProxy,
    requestTls: tls,
    proxyTls: { ca: trustedRoots(network) },
  });
}

function tlsOptions({
  credential,
  network,
}: DispatcherInput): ConnectionOptions {
  const { auth, caPem, tlsServerName } = credential;
  return {
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    // The cluster's own CA replaces the system's roots: no public authority can stand in for it.
    ca: caPem ?? trustedRoots(network),
    ...(auth.kind === 'clientCertificate'
      ? { cert: auth.certPem, key: auth.keyPem }
      : {}),
    ...serverName(tlsServerName),
  };
}

function serverName(name: string | undefined): ConnectionOptions {
  if (name === undefined) return {};
  // TLS has no names for addresses, but a certificate may be checked for one.
  return isIP(name)
    ? {
        checkServerIdentity: (_, certificate) =>
          checkServerIdentity(name, certificate),
      }
    : { servername: name };
}

/** Undefined stands for the roots that Node comes with. */
function trustedRoots({ extraCaPem }: NetworkSettings): string[] | undefined {
  return extraCaPem === undefined
    ? undefined
    : [...rootCertificates, extraCaPem];
}
