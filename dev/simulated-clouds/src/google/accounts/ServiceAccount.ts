import {
  createPublicKey,
  generateKeyPair,
  KeyObject,
  randomBytes,
} from 'node:crypto';
import { promisify } from 'node:util';
import { ServiceAccountRights, ServiceAccountSpec } from '../GoogleProjectSpec';

const generate = promisify(generateKeyPair);

/** The JSON file that Google hands out for a service account, field by field. */
export interface ServiceAccountKeyFile {
  type: 'service_account';
  project_id: string;
  private_key_id: string;
  private_key: string;
  client_email: string;
  client_id: string;
  auth_uri: string;
  token_uri: string;
  auth_provider_x509_cert_url: string;
  client_x509_cert_url: string;
  universe_domain: string;
}

/** A service account of a project with the one key that was issued for it. */
export class ServiceAccount {
  private constructor(
    readonly projectId: string,
    readonly email: string,
    public rights: ServiceAccountRights,
    readonly keyFile: ServiceAccountKeyFile,
    readonly publicKey: KeyObject,
  ) {}

  static async create(
    projectId: string,
    { email, rights }: ServiceAccountSpec,
  ): Promise<ServiceAccount> {
    const keys = await generate('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const keyFile = keyFileOf(projectId, email, keys.privateKey);
    const publicKey = createPublicKey(keys.publicKey);
    return new ServiceAccount(projectId, email, rights, keyFile, publicKey);
  }
}

// The URLs are Google's own: clients are pointed at the simulator by their settings, never by the key file.
function keyFileOf(
  projectId: string,
  email: string,
  privateKey: string,
): ServiceAccountKeyFile {
  return {
    type: 'service_account',
    project_id: projectId,
    private_key_id: randomBytes(20).toString('hex'),
    private_key: privateKey,
    client_email: email,
    client_id: `1${randomBytes(8)
      .readBigUInt64BE()
      .toString()
      .padStart(20, '0')}`,
    auth_uri: 'https://accounts.google.com/o/oauth2/auth',
    token_uri: 'https://oauth2.googleapis.com/token',
    auth_provider_x509_cert_url: 'https://www.googleapis.com/oauth2/v1/certs',
    client_x509_cert_url: `https://www.googleapis.com/robot/v1/metadata/x509/${encodeURIComponent(
      email,
    )}`,
    universe_domain: 'googleapis.com',
  };
}
