import {
  createPublicKey,
  generateKeyPairSync,
  KeyObject,
  randomBytes,
} from 'node:crypto';
import { ServiceAccountRights, ServiceAccountSpec } from '../GoogleProjectSpec';

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

interface IssuedKey {
  file: ServiceAccountKeyFile;
  publicKey: KeyObject;
}

/** A service account of a project with the one key that is issued for it, when somebody first asks. */
export class ServiceAccount {
  readonly email: string;
  readonly federatedToken: string | undefined;
  rights: ServiceAccountRights;
  private issued: IssuedKey | undefined;

  constructor(
    readonly projectId: string,
    { email, rights, federatedToken }: ServiceAccountSpec,
  ) {
    this.email = email;
    this.federatedToken = federatedToken;
    this.rights = rights;
  }

  get keyFile(): ServiceAccountKeyFile {
    return this.key.file;
  }

  get publicKey(): KeyObject {
    return this.key.publicKey;
  }

  private get key(): IssuedKey {
    this.issued ??= issueKey(this.projectId, this.email);
    return this.issued;
  }
}

function issueKey(projectId: string, email: string): IssuedKey {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    file: keyFileOf(projectId, email, keys.privateKey),
    publicKey: createPublicKey(keys.publicKey),
  };
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
