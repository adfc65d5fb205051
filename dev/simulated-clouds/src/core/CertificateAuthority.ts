import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { webcrypto } from 'node:crypto';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 24 * 60 * 60 * 1000;

export interface Certificate {
  certPem: string;
  keyPem: string;
}

export interface CertificateRequest {
  commonName: string;
  organization?: string;
  /** DNS names and IP addresses; left out for client certificates. */
  hosts?: string[];
  notBefore?: Date;
  notAfter?: Date;
}

/** A certificate authority that lives in memory, for servers and clients on loopback. */
export class CertificateAuthority {
  private constructor(
    private readonly certificate: x509.X509Certificate,
    private readonly keys: webcrypto.CryptoKeyPair,
  ) {}

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
        ],
      },
      webcrypto as Crypto,
    );
    return new CertificateAuthority(certificate, keys);
  }

  get caPem() {
    return `${this.certificate.toString('pem')}\n`;
  }

  async issue(request: CertificateRequest): Promise<Certificate> {
    const keys = await generateKeys();
    const organization = request.organization
      ? `, O=${request.organization}`
      : '';
    const certificate = await x509.X509CertificateGenerator.create(
      {
        subject: `CN=${request.commonName}${organization}`,
        issuer: this.certificate.subject,
        notBefore: request.notBefore ?? new Date(Date.now() - DAY),
        notAfter: request.notAfter ?? new Date(Date.now() + 90 * DAY),
        signingKey: this.keys.privateKey,
        publicKey: keys.publicKey,
        signingAlgorithm: ALGORITHM,
        extensions: extensionsOf(request),
      },
      webcrypto as Crypto,
    );
    return {
      certPem: `${certificate.toString('pem')}\n`,
      keyPem: await exportKey(keys.privateKey),
    };
  }
}

function extensionsOf({ hosts }: CertificateRequest): x509.Extension[] {
  if (!hosts) {
    return [new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth])];
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

function generateKeys() {
  return webcrypto.subtle.generateKey(ALGORITHM, true, [
    'sign',
    'verify',
  ]) as Promise<webcrypto.CryptoKeyPair>;
}

async function exportKey(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`;
}
