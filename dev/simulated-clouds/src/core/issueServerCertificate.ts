import { CertificateAuthority } from './CertificateAuthority';

/** Key and certificate for a server on loopback, in the form that {@link listen} takes as `tls`. */
export async function issueServerCertificate(
  authority: CertificateAuthority,
): Promise<{ key: string; cert: string }> {
  const { keyPem, certPem } = await authority.issue({
    commonName: 'localhost',
    hosts: ['localhost', '127.0.0.1'],
  });
  return { key: keyPem, cert: certPem };
}
