import { Certificate } from '../core';

export interface CertificateValidity {
  notBefore: Date;
  notAfter: Date;
}

/** How to reach the API server of a cluster. */
export interface KubernetesEndpoint {
  /** `https://127.0.0.1:PORT`. */
  readonly server: string;
  /** The cluster's own authority, which issued the server's certificate. */
  readonly caPem: string;
  /** UID of the namespace `kube-system`. */
  readonly uid: string;
  /** A certificate that the API server takes for this user and these groups; its validity is judged by the simulated clock. */
  issueClientCertificate(
    user: string,
    groups: readonly string[],
    validity: CertificateValidity,
  ): Promise<Certificate>;
}
