import { createHash, X509Certificate } from 'node:crypto';
import { decodeStrictBase64 } from './base64';
import { refuse } from './refuse';
import { YamlNode } from './YamlNode';

const MOST_CERTIFICATES = 20;
const CERTIFICATE =
  /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** One or more certificates of a `…-data` field. */
export class CertificateBundle {
  private constructor(
    readonly certificates: [X509Certificate, ...X509Certificate[]],
  ) {}

  /** Refuses with the given code what is not base64 of one to twenty PEM certificates. */
  static read(
    node: YamlNode,
    { field, code }: { field: string; code: string },
  ): CertificateBundle {
    const text = node.kind === 'scalar' ? node.text : '';
    const pem = decodeStrictBase64(text)?.toString('latin1') ?? '';
    const [first, ...others] = pem.match(CERTIFICATE) ?? [];
    if (first && others.length < MOST_CERTIFICATES) {
      try {
        return new CertificateBundle([
          new X509Certificate(first),
          ...others.map(block => new X509Certificate(block)),
        ]);
      } catch {
        // Falls through to the refusal: OpenSSL's words may quote the input.
      }
    }
    throw refuse(
      code,
      `The field must hold base64 of 1 to ${MOST_CERTIFICATES} certificates in PEM form.`,
      { field },
    );
  }

  /** Only the certificates: remarks between them are dropped. */
  get pem(): string {
    return this.certificates
      .map(certificate => certificate.toString())
      .join('');
  }

  /** SHA-256 over all of them, in hexadecimal. */
  get fingerprint(): string {
    const hash = createHash('sha256');
    for (const { raw } of this.certificates) hash.update(raw);
    return hash.digest('hex');
  }

  /** The one that is about the client or server itself. */
  get leaf(): X509Certificate {
    return this.certificates[0];
  }
}
