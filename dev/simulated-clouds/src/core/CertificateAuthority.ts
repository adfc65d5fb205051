import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { webcrypto } from 'node:crypto';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 24 * 60 * 60 * 1000;
/** Node's web cryptography under the type that the browser library gives it, which x509 expects. */
const cryptography = webcrypto as Crypto;

export interface Certificate {
  certPem: string;
  keyPem: string;
}

export interface CertificateRequest {
  commonName: string;
  /** What Kubernetes reads as the groups of a client certificate. */
  organizations?: readonly string[];
  /** DNS names and IP addresses; left out for client certificates. */
  hosts?: string[];
  notBefore?: Date;
  notAfter?: Date;
}

/** A certificate authority that lives in memory, for servers and clients on loopback. */
export class CertificateAuthority {
  private constructor(
    private readonly certificate: x509.X509Certificate,
    private readonly keys: CryptoKeyPair,
  ) {}

  /** Makes an authority with a key of its own, valid for a year of the machine's time. */
  static async create(commonName: string): Promise<CertificateAuthority> {
    const keys = await generateKeys();
    const certificate = await x509.X509CertificateGenerator.createSelfSigned(
      {
        name: `CN=${commonName}`,
        notBefore: new Date(Date.now() - DAY),
        notAfter: new Date(Date.now() + 365 * DAY),
        keys,
        signingAlgorithm: ALGORITHM,
        extensions: [
          new x509.BasicConstraintsExtension(true, undefined, true),
          new x509.KeyUsagesExtension(
            x509.KeyUsageFlags.keyCertSign + x509.KeyUsageFlags.cRLSign,
            true,
          ),
          await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        ],
      },
      cryptography,
    );
    return new CertificateAuthority(certificate, keys);
  }

  /** The authority's own certificate, for a client to trust. */
  get caPem() {
    return `${this.certificate.toString('pem')}\n`;
  }

  /** Issues a server certificate when hosts are given, else a client certificate. */
  async issue(request: CertificateRequest): Promise<Certificate> {
    const keys = await generateKeys();
    const certificate = await x509.X509CertificateGenerator.create(
      {
        subject: subjectOf(request),
        issuer: this.certificate.subject,
        notBefore: request.notBefore ?? new Date(Date.now() - DAY),
        notAfter: request.notAfter ?? new Date(Date.now() + 90 * DAY),
        signingKey: this.keys.privateKey,
        publicKey: keys.publicKey,
        signingAlgorithm: ALGORITHM,
        extensions: [
          ...extensionsOf(request),
          // Python's strict checks, which vendors' clients use, refuse a certificate without it.
          await x509.AuthorityKeyIdentifierExtension.create(this.certificate),
        ],
      },
      cryptography,
    );
    return {
      certPem: `${certificate.toString('pem')}\n`,
      keyPem: await exportKey(keys.privateKey),
    };
  }
}

function subjectOf(request: CertificateRequest): x509.JsonName {
  const organizations = request.organizations ?? [];
  return [
    { CN: [request.commonName] },
    ...organizations.map(organization => ({ O: [organization] })),
  ];
}

function extensionsOf({ hosts }: CertificateRequest): x509.Extension[] {
  if (!hosts) {
    return [
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
    ];
  }
  const names: x509.JsonGeneralNames = hosts.map(host => ({
    type: /^[\d.]+$|:/.test(host) ? 'ip' : 'dns',
    value: host,
  }));
  return [
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(names),
  ];
}

function generateKeys(): Promise<CryptoKeyPair> {
  return cryptography.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

async function exportKey(key: CryptoKey): Promise<string> {
  const der = Buffer.from(await cryptography.subtle.exportKey('pkcs8', key));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join(
    '\n',
  )}\n-----END PRIVATE KEY-----\n`;
}
