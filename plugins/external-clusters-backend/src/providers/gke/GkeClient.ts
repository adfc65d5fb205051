import type { ClusterManagerClient, protos } from '@google-cloud/container';
import type { ChannelCredentials } from '@grpc/grpc-js';

import { getCACertificates } from 'node:tls';
import { CloudNetwork } from '../shared/CloudNetwork';
import { GkeRef } from './GkeRef';
import { GoogleEndpoints } from './GoogleEndpoints';
import { GoogleKey } from './GoogleKey';
import type { GoogleTokenClient } from './GoogleTokenClient';

/** Google's own object for a cluster. */
export type RawGkeCluster = protos.google.container.v1.ICluster;

/** Google's own object for a node pool in a cluster. */
export type RawGkeNodePool = protos.google.container.v1.INodePool;

/** What the API offers in a location: versions by release channel, and images of nodes. */
export type RawGkeServerConfig = protos.google.container.v1.IServerConfig;

/** Where a cluster goes by itself, and until when its version is supported. */
export type RawGkeUpgradeInfo = protos.google.container.v1.IClusterUpgradeInfo;

/** Something long that Google does. */
export type RawGkeOperation = protos.google.container.v1.IOperation;

/** One answer to the question for all clusters. */
export interface RawGkeList {
  clusters: RawGkeCluster[];
  /** Zones that did not answer. */
  missingZones: string[];
}

export interface GkeClientOptions {
  projectId: string;
  /** Signs the calls where there is one; without it they carry tokens. */
  key: GoogleKey | undefined;
  tokens: GoogleTokenClient;
  endpoints: GoogleEndpoints;
  network: CloudNetwork;
}

/** The caller's signal ends calls sooner; this only keeps a forgotten one from lasting for ever. */
const LONGEST_CALL = 60_000;

/** What a token for this API is signed for, wherever the API is. */
const AUDIENCE_HOST = 'container.googleapis.com';

/**
 * The calls to the Kubernetes Engine API, for one project, over gRPC. Loads the SDK on first use.
 *
 * Methods throw what the SDK throws. Nothing is retried. Calls are signed with the service account's key where there is
 * one, so that no token has to be asked for; environment, metadata server and well-known files are not looked at here.
 */
export class GkeClient {
  private connected: ClusterManagerClient | undefined;

  constructor(private readonly options: GkeClientOptions) {}

  /** All clusters of the project in a location, or in all (`-`), with their pools: one answer without pages. */
  async listClusters(
    location: string,
    signal: AbortSignal,
  ): Promise<RawGkeList> {
    const client = await this.connect();
    const parent = this.place(location);
    const [answer] = await client.listClusters({ parent }, once(signal));
    return {
      clusters: answer.clusters ?? [],
      missingZones: answer.missingZones ?? [],
    };
  }

  async getCluster(
    { ref }: GkeRef,
    signal: AbortSignal,
  ): Promise<RawGkeCluster> {
    const client = await this.connect();
    const [cluster] = await client.getCluster({ name: ref }, once(signal));
    return cluster;
  }

  async getServerConfig(
    location: string,
    signal: AbortSignal,
  ): Promise<RawGkeServerConfig> {
    const client = await this.connect();
    const name = this.place(location);
    const [config] = await client.getServerConfig({ name }, once(signal));
    return config;
  }

  async getUpgradeInfo(
    { ref }: GkeRef,
    signal: AbortSignal,
  ): Promise<RawGkeUpgradeInfo> {
    const client = await this.connect();
    const request = { name: ref };
    const [info] = await client.fetchClusterUpgradeInfo(request, once(signal));
    return info;
  }

  /** The operations of a location: those that run, and those of the last days. */
  async listOperations(
    location: string,
    signal: AbortSignal,
  ): Promise<RawGkeOperation[]> {
    const client = await this.connect();
    const parent = this.place(location);
    const [answer] = await client.listOperations({ parent }, once(signal));
    return answer.operations ?? [];
  }

  async getOperation(
    location: string,
    operation: string,
    signal: AbortSignal,
  ): Promise<RawGkeOperation> {
    const client = await this.connect();
    const name = `${this.place(location)}/operations/${operation}`;
    const [answer] = await client.getOperation({ name }, once(signal));
    return answer;
  }

  async close(): Promise<void> {
    const client = this.connected;
    this.connected = undefined;
    await client?.close();
  }

  /** The SDK's own client, for those who write. */
  async connect(): Promise<ClusterManagerClient> {
    const { key, tokens } = this.options;
    // What keeps a token from being made is told here; inside a call the SDK would hide it.
    if (!key) await tokens.getToken(new AbortController().signal);
    this.connected ??= this.createClient();
    // Otherwise a call that finds no connection throws where nobody can catch it.
    await this.connected.initialize();
    return this.connected;
  }

  private place(location: string): string {
    return `projects/${this.options.projectId}/locations/${location}`;
  }

  private createClient(): ClusterManagerClient {
    const { projectId, network } = this.options;
    // Loaded here and not at the top: they must not cost anything when the portal starts.
    const sdk =
      require('@google-cloud/container') as typeof import('@google-cloud/container');
    const auth =
      require('google-auth-library') as typeof import('google-auth-library');
    const { key, tokens } = this.options;
    const signer = key ? signWithKey(key) : signWithTokens(tokens);
    return new sdk.ClusterManagerClient({
      projectId,
      universeDomain: 'googleapis.com',
      // Signs nothing: what the channel has does. Without one the SDK would look for the machine's own.
      authClient: new auth.OAuth2Client(),
      sslCreds: channelCredentials(signer, network.extraCaPem),
      ...this.route(),
      'grpc.enable_retries': 0,
    });
  }

  // Proxies named in the environment are ignored: connections go through the configured one, or directly.
  private route() {
    const { containerHost, containerPort } = this.options.endpoints;
    const { egressProxy } = this.options.network;
    const direct = { 'grpc.enable_http_proxy': 0 };
    if (!egressProxy) {
      return { ...direct, apiEndpoint: containerHost, port: containerPort };
    }
    const proxy = new URL(egressProxy);
    const login = [proxy.username, proxy.password].map(decodeURIComponent);
    return {
      ...direct,
      apiEndpoint: proxy.hostname,
      port: Number(proxy.port || 80),
      'grpc.http_connect_target': `dns:${containerHost}:${containerPort}`,
      'grpc.default_authority': containerHost,
      ...(proxy.username && { 'grpc.http_connect_creds': login.join(':') }),
    };
  }
}

/** How each call is made: once, until the caller's signal ends it. */
export function once(signal: AbortSignal) {
  return { signal, timeout: LONGEST_CALL, retry: null };
}

/** Makes the headers of one call. */
type Signer = () => Promise<Headers>;

function signWithKey({ clientEmail, privateKey, privateKeyId }: GoogleKey) {
  const { JWT } =
    require('google-auth-library') as typeof import('google-auth-library');
  const signer = new JWT({
    email: clientEmail,
    key: privateKey,
    keyId: privateKeyId,
  });
  signer.defaultServicePath = AUDIENCE_HOST;
  return () => signer.getRequestHeaders(`https://${AUDIENCE_HOST}/`);
}

function signWithTokens(tokens: GoogleTokenClient): Signer {
  return async () => {
    const { token } = await tokens.getToken(new AbortController().signal);
    return new Headers({ authorization: `Bearer ${token}` });
  };
}

function channelCredentials(
  signer: Signer,
  extraCaPem: string | undefined,
): ChannelCredentials {
  const { credentials, Metadata } =
    require('@grpc/grpc-js') as typeof import('@grpc/grpc-js');
  const roots = extraCaPem
    ? Buffer.from([...getCACertificates('default'), extraCaPem].join('\n'))
    : null;
  const sign = credentials.createFromMetadataGenerator((_, done) => {
    signer().then(headers => {
      const metadata = new Metadata();
      headers.forEach((value, name) => metadata.set(name, value));
      done(null, metadata);
    }, done);
  });
  return credentials.combineChannelCredentials(
    credentials.createSsl(roots),
    sign,
  );
}
