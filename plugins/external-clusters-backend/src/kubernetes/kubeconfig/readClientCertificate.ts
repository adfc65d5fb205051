import { createPrivateKey, KeyObject, X509Certificate } from 'node:crypto';
import { plainText } from '../plainText';
import { decodeStrictBase64 } from './base64';
import { CertificateBundle } from './CertificateBundle';
import { refuse } from './refuse';
import { CLOCK_TOLERANCE_MILLISECONDS, UserCredential } from './UserCredential';
import { YamlNode } from './YamlNode';

const PRIVATE_KEY =
  /-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----[A-Za-z0-9+/=\s]+-----END \1-----/;

/**
 * Reads a client certificate and its key.
 * Codes: CERT_KEY_MISMATCH, CERT_INVALID, KEY_INVALID, KEY_ENCRYPTED, CERT_EXPIRED, NOT_YET_VALID.
 */
export function readClientCertificate(
  data: { certificate?: YamlNode; key?: YamlNode },
  path: string,
  now: number,
): UserCredential {
  if (!data.certificate || !data.key) throw mismatch(path);
  const certificateField = `${path}.client-certificate-data`;
  const bundle = CertificateBundle.read(data.certificate, {
    field: certificateField,
    code: 'CERT_INVALID',
  });
  const keyPem = readKeyPem(data.key, `${path}.client-key-data`);
  const key = parseKey(keyPem, `${path}.client-key-data`);
  if (!bundle.leaf.checkPrivateKey(key)) throw mismatch(path);
  return {
    auth: { kind: 'clientCertificate', certPem: bundle.pem, keyPem },
    expiresAt: checkDates(bundle.leaf, certificateField, now),
    subject: subjectOf(bundle.leaf),
  };
}

function readKeyPem(node: YamlNode, field: string): string {
  const text = node.kind === 'scalar' ? node.text : '';
  const pem = decodeStrictBase64(text)?.toString('latin1') ?? '';
  if (pem.includes('ENCRYPTED')) {
    throw refuse('KEY_ENCRYPTED', 'The private key needs a pass-phrase.', {
      field,
      hint: 'Give the key without a pass-phrase; it is stored encrypted.',
    });
  }
  const block = PRIVATE_KEY.exec(pem)?.[0];
  if (!block) throw invalidKey(field);
  return `${block}\n`;
}

function parseKey(pem: string, field: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw invalidKey(field);
  }
}

/** Gives the end of validity in epoch milliseconds. */
function checkDates(
  certificate: X509Certificate,
  field: string,
  now: number,
): number {
  const end = certificate.validToDate.getTime();
  if (end < now - CLOCK_TOLERANCE_MILLISECONDS) {
    throw refuse('CERT_EXPIRED', 'The client certificate has expired.', {
      field,
      hint: 'Ask for a new kubeconfig where this one came from.',
    });
  }
  const start = certificate.validFromDate.getTime();
  if (start > now + CLOCK_TOLERANCE_MILLISECONDS) {
    throw refuse('NOT_YET_VALID', 'The client certificate is not valid yet.', {
      field,
    });
  }
  return end;
}

function subjectOf(certificate: X509Certificate): string | undefined {
  const commonName = /^CN=(.+)$/m.exec(certificate.subject ?? '')?.[1];
  return commonName && plainText(commonName, 253);
}

function mismatch(path: string) {
  return refuse(
    'CERT_KEY_MISMATCH',
    'Client certificate and client key must both be there and belong together.',
    { field: path },
  );
}

function invalidKey(field: string) {
  return refuse(
    'KEY_INVALID',
    'The field must hold base64 of a private key in PEM form.',
    { field },
  );
}
