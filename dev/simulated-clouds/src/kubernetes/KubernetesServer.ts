import { X509Certificate } from 'node:crypto';
import {
  Certificate,
  CertificateAuthority,
  listen,
  Listener,
  SimulatorContext,
} from '../core';
import { KubernetesCluster } from './KubernetesCluster';
import { CertificateValidity, KubernetesEndpoint } from './KubernetesEndpoint';
import { createKubernetesApp } from './server/createKubernetesApp';

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
    const certificate = await authority.issue({
      commonName: 'kube-apiserver',
      hosts: ['127.0.0.1', 'localhost', 'kubernetes', 'kubernetes.default.svc'],
    });
    const app = createKubernetesApp(
      cluster,
      context,
      new X509Certificate(authority.caPem),
    );
    const listener = await listen(app, {
      port: cluster.spec.port ?? 0,
      tls: {
        cert: certificate.certPem,
        key: certificate.keyPem,
        ca: authority.caPem,
        requestCert: true,
        rejectUnauthorized: false,
      },
    });
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
