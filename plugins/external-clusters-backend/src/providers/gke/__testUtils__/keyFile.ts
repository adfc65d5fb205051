import { JsonObject } from '@backstage/types';
import { generateKeyPairSync } from 'node:crypto';

/** An RSA key in PEM, encrypted where there is a pass-phrase. */
export function makeRsaKey(modulusLength: number, passphrase?: string): string {
  return generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: passphrase
      ? { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }
      : { type: 'pkcs8', format: 'pem' },
  }).privateKey;
}

/** The private key of {@link KEY_FILE}. */
export const PRIVATE_KEY = makeRsaKey(2048);

/** A key file as Google writes it. */
export const KEY_FILE: JsonObject = {
  type: 'service_account',
  project_id: 'acme-prod-1',
  private_key_id: '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432',
  private_key: PRIVATE_KEY,
  client_email: 'portal@acme-prod-1.iam.gserviceaccount.com',
  client_id: '104857600000000000001',
  auth_uri: 'https://accounts.google.com/o/oauth2/auth',
  token_uri: 'https://oauth2.googleapis.com/token',
  auth_provider_x509_cert_url: 'https://www.googleapis.com/oauth2/v1/certs',
  client_x509_cert_url:
    'https://www.googleapis.com/robot/v1/metadata/x509/portal%40acme-prod-1.iam.gserviceaccount.com',
  universe_domain: 'googleapis.com',
};
