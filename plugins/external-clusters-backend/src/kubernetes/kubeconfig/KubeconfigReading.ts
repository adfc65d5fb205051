import { ClusterCredential } from 'backstage-plugin-external-clusters-node';

/** What was taken from a kubeconfig; nothing else of it is kept. */
export interface KubeconfigReading {
  /** The names of all contexts. */
  contexts: string[];
  /** The chosen one. */
  context: string;
  credential: ClusterCredential;
  /** Whom the credential says it is for. Not verified: for people only. */
  subject?: string;
  /** SHA-256 of the CA certificates, in hexadecimal; absent without a CA. */
  caFingerprint?: string;
  /** What the user should know, e.g. that the token ends soon. */
  notices: string[];
}
