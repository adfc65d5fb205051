import {
  ClusterCredential,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';

/** Those that are still in some memory. What they hold is not copied, nor kept. */
const refused = new WeakSet<ClusterCredential>();

/**
 * A failure that another credential for the cluster may mend: this one is not taken, or names a certificate authority
 * that is not the cluster's any more.
 */
function isRefusal({ code }: ProviderError, { auth }: ClusterCredential) {
  switch (code) {
    case 'UNAUTHORIZED':
    case 'TLS_UNKNOWN_AUTHORITY':
      return true;
    case 'TLS_FAILED':
      return auth.kind === 'clientCertificate';
    default:
      return false;
  }
}

/** Remembers that a cluster refused this credential, where the failure says so. */
export function noteRefusal(
  credential: ClusterCredential,
  failure: ProviderError,
): void {
  if (isRefusal(failure, credential)) refused.add(credential);
}

/** Whether the cluster refused this very credential, wherever that was seen. */
export function isRefused(credential: ClusterCredential): boolean {
  return refused.has(credential);
}
