import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import { RequestListener } from 'node:http';
import { ServerOptions } from 'node:https';
import { Certificate, CertificateAuthority } from 'simulated-clouds';
import {
  ClusterTransport,
  INTERACTIVE_LIMITS,
  TransportSettings,
} from '../transport';
import { networkSettings } from './networkSettings';
import { TestServer } from './TestServer';

/** Servers, transports and certificates of one test, all closed together. */
export class TransportWorld {
  private readonly ends: (() => Promise<void>)[] = [];

  private constructor(
    readonly authority: CertificateAuthority,
    readonly certificate: Certificate,
  ) {}

  static async create(): Promise<TransportWorld> {
    const authority = await CertificateAuthority.create('cluster CA');
    const hosts = ['127.0.0.1', 'cluster.test'];
    const certificate = await authority.issue({ commonName: 'api', hosts });
    return new TransportWorld(authority, certificate);
  }

  /** An HTTPS server whose certificate is right, unless `tls` says otherwise. */
  async serve(
    handler: RequestListener,
    options: { host?: string; tls?: ServerOptions } = {},
  ): Promise<TestServer> {
    const { certPem: cert, keyPem: key } = this.certificate;
    const server = await TestServer.start(handler, {
      host: options.host ?? '127.0.0.1',
      tls: { cert, key, ...options.tls },
    });
    this.ends.push(() => server.close());
    return server;
  }

  /** A server that speaks plain HTTP. */
  async servePlain(handler: RequestListener): Promise<TestServer> {
    const server = await TestServer.start(handler, { host: '127.0.0.1' });
    this.ends.push(() => server.close());
    return server;
  }

  transport(changes: Partial<TransportSettings>): ClusterTransport {
    const transport = new ClusterTransport({
      network: networkSettings({ dangerouslyAllowLoopback: true }),
      limits: INTERACTIVE_LIMITS,
      resolveHost: async () => [{ address: '127.0.0.1', family: 4 }],
      deadline: () => new AbortController().signal,
      ...changes,
    });
    this.ends.push(() => transport.close());
    return transport;
  }

  credential(
    { port }: { port: number },
    changes: Partial<ClusterCredential>,
  ): ClusterCredential {
    return {
      server: `https://127.0.0.1:${port}`,
      caPem: this.authority.caPem,
      auth: { kind: 'token', token: 'CANARY-token' },
      addressFrom: 'User',
      ...changes,
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.ends.splice(0).map(end => end()));
  }
}
