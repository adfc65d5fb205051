import { X509Certificate } from 'node:crypto';
import { createServer, Server } from 'node:https';
import {
  Certificate,
  CertificateAuthority,
  keepAliveTimeout,
  Listener,
  listenLazily,
  SimulatorContext,
} from '../core';
import { KubernetesCluster } from './KubernetesCluster';
import { CertificateValidity, KubernetesEndpoint } from './KubernetesEndpoint';
import { createKubernetesApp } from './server/createKubernetesApp';

const HOSTS = [
  '127.0.0.1',
  'localhost',
  'kubernetes',
  'kubernetes.default.svc',
];

/** The listening API server of one cluster, with a certificate authority of its own. */
export class KubernetesServer implements KubernetesEndpoint {
  private constructor(
    private readonly cluster: KubernetesCluster,
    private readonly authority: CertificateAuthority,
    private readonly listener: Listener,
  ) {}

  static async start(
    cluster: KubernetesCluster,
    context: SimulatorContext,
  ): Promise<KubernetesServer> {
    const authority = await CertificateAuthority.create('kubernetes');
    const listener = await listenLazily(
      () => createApiServer(cluster, context, authority),
      cluster.spec.port ?? 0,
    );
    return new KubernetesServer(cluster, authority, listener);
  }

  get server() {
    return this.listener.url;
  }

  get caPem() {
    return this.authority.caPem;
  }

  get uid() {
    return this.cluster.uid;
  }

  issueClientCertificate(
    user: string,
    groups: readonly string[],
    { notBefore, notAfter }: CertificateValidity,
  ): Promise<Certificate> {
    return this.authority.issue({
      commonName: user,
      organizations: groups,
      notBefore,
      notAfter,
    });
  }

  close() {
    return this.listener.close();
  }
}

async function createApiServer(
  cluster: KubernetesCluster,
  context: SimulatorContext,
  authority: CertificateAuthority,
): Promise<Server> {
  const { caPem } = authority;
  const { certPem, keyPem } = await authority.issue({
    commonName: 'kube-apiserver',
    hosts: HOSTS,
  });
  return createServer(
    {
      cert: certPem,
      key: keyPem,
      ca: caPem,
      requestCert: true,
      rejectUnauthorized: false,
      keepAliveTimeout,
    },
    createKubernetesApp(cluster, context, new X509Certificate(caPem)),
  );
}
