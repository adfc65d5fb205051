import { X509Certificate } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { Clock } from '../../core';
import { KubernetesCredentials } from '../KubernetesIdentity';

/**
 * What the caller showed: the bearer token as it is, the client certificate only if `authority` issued it and it is
 * valid by the clock. TLS itself accepts every certificate, since OpenSSL would judge it by the machine's time.
 */
export function readCredentials(
  request: IncomingMessage,
  authority: X509Certificate,
  clock: Clock,
): KubernetesCredentials {
  const certificate = (request.socket as TLSSocket).getPeerX509Certificate();
  const [, bearer] =
    /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const trusted = certificate && isTrusted(certificate, authority, clock);
  return {
    bearer,
    clientCertificate: trusted ? subjectOf(certificate) : undefined,
  };
}

function isTrusted(
  certificate: X509Certificate,
  authority: X509Certificate,
  clock: Clock,
) {
  const now = clock.now();
  return (
    certificate.checkIssued(authority) &&
    certificate.verify(authority.publicKey) &&
    Date.parse(certificate.validFrom) <= now &&
    now <= Date.parse(certificate.validTo)
  );
}

function subjectOf(certificate: X509Certificate) {
  // Typed as strings, but an attribute that comes twice is an array.
  const { CN, O } = certificate.toLegacyObject().subject as Record<
    string,
    string | string[] | undefined
  >;
  return {
    commonName: [CN].flat()[0] ?? '',
    organizations: [O ?? []].flat(),
  };
}
